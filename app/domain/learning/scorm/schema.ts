import { z } from "zod";

const courseSlug = z.string().max(100);
const lessonSlug = z.string().max(100);

export const KeepLessonPackage = z
  .object({
    courseSlug,
    lessonId: z.uuid("Load the page again."),
    /** A file in the form itself, or the id of its upload. */
    file: z.union([z.instanceof(File), z.string().max(100)]).optional(),
  })
  .meta({ id: "learning.keep-lesson-package", title: "Give a lesson its package" });
export type KeepLessonPackage = z.output<typeof KeepLessonPackage>;

export const LaunchPackage = z
  .object({
    courseSlug,
    lessonSlug,
    /** A part of the package; without one it goes on where it was. */
    item: z.string().max(1_000).optional(),
    /** What content asked for as it ended, or a button for it (SCORM 2004, adl.nav.request). */
    request: z.string().max(1_100).optional(),
    /** The launch that was open then; when another is open by now, what was asked for was done before. */
    from: z.uuid().optional(),
  })
  .meta({ id: "learning.launch-package", title: "Start a package" });
export type LaunchPackage = z.output<typeof LaunchPackage>;

export const RenewPackage = z
  .object({ courseSlug, lessonSlug })
  .meta({ id: "learning.renew-package", title: "Go on with the newest package" });
export type RenewPackage = z.output<typeof RenewPackage>;

const MOST_CHARACTERS = 900_000;

/** A data model as JSON. No text here has U+0000 in it, which PostgreSQL cannot keep. */
const Cmi = z
  .string()
  .max(MOST_CHARACTERS, "This package says more than can be kept.")
  .transform((text, { addIssue }) => {
    try {
      return z.record(z.string(), z.unknown()).parse(JSON.parse(text, withoutNul));
    } catch {
      addIssue("What the package said cannot be read.");
      return {};
    }
  });

const withoutNul = (_: string, value: unknown): unknown =>
  typeof value === "string" ? value.replaceAll("\0", "") : value;

export const TakeWord = z
  .object({
    courseSlug,
    lessonSlug,
    launchId: z.uuid(),
    /** Rises with every word of a launch. */
    number: z.coerce.number().int().min(1).max(1_000_000_000),
    /** How often the content has begun since it was launched. */
    run: z.coerce.number().int().min(1).max(1_000_000),
    ended: z.boolean(),
    /** The data model. Under this name the journal cuts it out: it is the learner's. */
    body: Cmi,
  })
  .meta({ id: "learning.take-word", title: "Keep what a package says" });
export type TakeWord = z.output<typeof TakeWord>;
