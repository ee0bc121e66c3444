import { z } from "zod";
import { FACETS } from "../words.ts";
import { LESSON_KINDS, type LessonKind } from "./words.ts";

const courseSlug = z.string().max(100);
const lessonId = z.uuid();
const sectionId = z.uuid();
const requestId = z.uuid("Load the page again.");
const levels = Object.keys(FACETS.level.values) as (keyof typeof FACETS.level.values)[];

const title = (of: string) =>
  z
    .string({ error: `Give the ${of} a title.` })
    .trim()
    .min(1, `Give the ${of} a title.`)
    .max(120, "Use at most 120 characters.");

export const CreateCourse = z
  .object({ title: title("course"), requestId })
  .meta({ id: "learning.create-course", title: "Create a course" });
export type CreateCourse = z.output<typeof CreateCourse>;

export const DuplicateCourse = z
  .object({ courseSlug, requestId })
  .meta({ id: "learning.duplicate-course", title: "Duplicate a course" });
export type DuplicateCourse = z.output<typeof DuplicateCourse>;

const sectionTitle = z.string().trim().max(120, "Use at most 120 characters.").default("");

export const AddSection = z
  .object({ courseSlug, requestId, title: sectionTitle })
  .meta({ id: "learning.add-section", title: "Add a section" });
export type AddSection = z.output<typeof AddSection>;

export const RenameSection = z
  .object({ courseSlug, sectionId, title: sectionTitle })
  .meta({ id: "learning.rename-section", title: "Rename a section" });
export type RenameSection = z.output<typeof RenameSection>;

const step = z.enum(["up", "down"], "Choose up or down.");

export const MoveSection = z
  .object({ courseSlug, sectionId, step })
  .meta({ id: "learning.move-section", title: "Move a section" });
export type MoveSection = z.output<typeof MoveSection>;

export const RemoveSection = z
  .object({ courseSlug, sectionId })
  .meta({ id: "learning.remove-section", title: "Remove a section" });
export const RestoreSection = z
  .object({ courseSlug, sectionId })
  .meta({ id: "learning.restore-section", title: "Put a section back" });
export type RemoveSection = z.output<typeof RemoveSection>;

export const AddLesson = z
  .object({
    courseSlug,
    requestId,
    sectionId,
    title: title("lesson"),
    kind: z.enum(Object.keys(LESSON_KINDS) as LessonKind[], "Choose what kind of lesson it is."),
  })
  .meta({ id: "learning.add-lesson", title: "Add a lesson" });
export type AddLesson = z.output<typeof AddLesson>;

const MAX_MINUTES = 6_000;
const minutes = z.coerce
  .number("Enter a number of minutes.")
  .int("Enter whole minutes.")
  .min(0, "Enter a number of minutes.")
  .max(MAX_MINUTES, "Enter at most 6,000 minutes.")
  .default(0);

/** An address on the web; other schemes could run something. */
const webAddress = z
  .string()
  .trim()
  .max(2_000, "Use at most 2,000 characters.")
  .refine(
    (text) => text === "" || (/^https?:\/\//i.test(text) && URL.canParse(text)),
    "Enter an address that begins with https://.",
  )
  .default("");

export const SaveLesson = z
  .object({
    courseSlug,
    lessonId,
    /** The revision that was open when it was written. */
    revision: z.coerce.number().int().min(1),
    title: title("lesson"),
    minutes,
    markdown: z
      .string()
      .max(200_000, "That is too long for one lesson. Divide it.")
      .transform((text) => text.replace(/\r\n?/g, "\n"))
      .default(""),
    url: webAddress,
    /** How much of a film has to be watched; 0: its learner says when it is done. */
    watchPercent: z.coerce
      .number("Enter a number of percent.")
      .int("Enter whole percent.")
      .min(0, "Enter 0 to 100.")
      .max(100, "Enter 0 to 100.")
      .optional(),
  })
  .meta({ id: "learning.save-lesson", title: "Save a lesson" });
export type SaveLesson = z.output<typeof SaveLesson>;

export const KeepPicture = z
  .object({
    courseSlug,
    lessonId,
    picture: z
      .instanceof(File, { error: "Choose a picture." })
      .refine(({ size }) => size > 0, "Choose a picture."),
  })
  .meta({ id: "learning.keep-picture", title: "Keep a picture for a lesson" });
export type KeepPicture = z.output<typeof KeepPicture>;

/** A file in the form itself, or the id of its upload. */
const sent = z.union([z.instanceof(File), z.string().max(100)]).optional();

export const KeepLessonFile = z
  .object({ courseSlug, lessonId, file: sent })
  .meta({ id: "learning.keep-lesson-file", title: "Give a lesson its file" });
export type KeepLessonFile = z.output<typeof KeepLessonFile>;

export const KeepCaptions = z
  .object({
    courseSlug,
    lessonId,
    file: sent,
    language: z
      .string({ error: "Enter a language, such as en." })
      .trim()
      .regex(
        /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
        "Enter a language by its code, such as en or pt-BR.",
      ),
  })
  .meta({ id: "learning.keep-captions", title: "Give a video its captions" });
export type KeepCaptions = z.output<typeof KeepCaptions>;

export const MoveLesson = z
  .union([
    z.object({ courseSlug, lessonId, step }),
    z.object({ courseSlug, lessonId, sectionId, index: z.coerce.number().int().min(0) }),
  ])
  .meta({ id: "learning.move-lesson", title: "Move a lesson" });
export type MoveLesson = z.output<typeof MoveLesson>;

export const DuplicateLesson = z
  .object({ courseSlug, lessonId, requestId })
  .meta({ id: "learning.duplicate-lesson", title: "Duplicate a lesson" });
export type DuplicateLesson = z.output<typeof DuplicateLesson>;

export const RemoveLesson = z
  .object({ courseSlug, lessonId })
  .meta({ id: "learning.remove-lesson", title: "Remove a lesson" });
export const RestoreLesson = z
  .object({ courseSlug, lessonId })
  .meta({ id: "learning.restore-lesson", title: "Put a lesson back" });
export const ConvertLessonFilm = z
  .object({ courseSlug, lessonId })
  .meta({ id: "learning.convert-lesson-film", title: "Convert a film again" });
export type ConvertLessonFilm = z.output<typeof ConvertLessonFilm>;
export type RemoveLesson = z.output<typeof RemoveLesson>;

const keywords = z
  .string()
  .max(1_000, "Use at most 20 keywords.")
  .default("")
  .transform((text, { addIssue }) => {
    const words = text.split(/[,\n]/).map((word) => word.trim().slice(0, 60));
    const named = [...new Set(words.filter(Boolean))];
    if (named.length > 20) addIssue("Use at most 20 keywords.");
    return named;
  });

const orNothing = <T extends z.ZodType>(known: T) =>
  z
    .union([z.literal("").transform(() => null), known])
    .nullable()
    .default(null);

export const SaveCourse = z
  .object({
    courseSlug,
    revision: z.coerce.number().int().min(1),
    title: title("course"),
    summary: z.string().trim().max(300, "Use at most 300 characters.").default(""),
    /** Markdown; a form that does not ask for it leaves it as it is. */
    description: z
      .string()
      .max(20_000, "Use at most 20,000 characters.")
      .transform((text) => text.replace(/\r\n?/g, "\n"))
      .optional(),
    language: z
      .string()
      .trim()
      .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, "Write it like en or pt-BR."),
    category: orNothing(z.string().trim().max(60, "Use at most 60 characters.")),
    level: orNothing(z.enum(levels, "Choose a level.")),
    license: orNothing(z.string().trim().max(60, "Use at most 60 characters.")),
    keywords,
    price: z
      .string()
      .trim()
      .regex(/^(\d{1,7}([.,]\d{1,3})?)?$/, "Write it like 19.90, or leave it empty: free.")
      .default(""),
  })
  .meta({ id: "learning.save-course", title: "Save the settings of a course" });
export type SaveCourse = z.output<typeof SaveCourse>;

export const PlaceCourse = z
  .object({
    courseSlug,
    slug: z
      .string()
      .trim()
      .max(60, "Use at most 60 characters.")
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use small letters, digits and single hyphens."),
  })
  .meta({ id: "learning.place-course", title: "Give a course another address" });
export type PlaceCourse = z.output<typeof PlaceCourse>;

const note = z.string().trim().max(500, "Use at most 500 characters.").default("");
const reason = z
  .string({ error: "Say why." })
  .trim()
  .min(3, "Say why.")
  .max(1_000, "Use at most 1,000 characters.");

export const PublishCourse = z
  .object({ courseSlug, requestId, note })
  .meta({ id: "learning.publish-course", title: "Publish a course" });
export type PublishCourse = z.output<typeof PublishCourse>;

export const SubmitCourse = z
  .object({ courseSlug, note })
  .meta({ id: "learning.submit-course", title: "Send a course in for review" });
export type SubmitCourse = z.output<typeof SubmitCourse>;

export const RecallCourse = z
  .object({ courseSlug })
  .meta({ id: "learning.recall-course", title: "Take a course back from review" });
export type RecallCourse = z.output<typeof RecallCourse>;

const decision = z.object({ courseSlug, reason });

export const SendBackCourse = decision.meta({
  id: "learning.send-back-course",
  title: "Send a course back to its author",
});
export const WithdrawCourse = decision.meta({
  id: "learning.withdraw-course",
  title: "Withdraw a course from the catalog",
});
export const AppealWithdrawal = decision.meta({
  id: "learning.appeal-withdrawal",
  title: "Appeal against a withdrawal",
});
export const UpholdWithdrawal = decision.meta({
  id: "learning.uphold-withdrawal",
  title: "Uphold a withdrawal",
});
export type Decision = z.output<typeof decision>;

export const RelistCourse = z
  .object({ courseSlug })
  .meta({ id: "learning.relist-course", title: "Put a course back into the catalog" });
export type RelistCourse = z.output<typeof RelistCourse>;

export const ChangeReview = z
  .object({ review: z.enum(["at-once", "first"], "Choose one of the two.") })
  .meta({ id: "learning.change-review", title: "Change who looks at courses first" });
export type ChangeReview = z.output<typeof ChangeReview>;
