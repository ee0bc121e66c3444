import { z } from "zod";
import { PROGRAM_KIND_NAMES } from "./words.ts";

const programSlug = z.string().max(100);
const courseSlug = z.string().max(100);
const sectionId = z.uuid("There is no such section.");
const personId = z.uuid("There is no such person.");
const requestId = z.uuid("Load the page again.");
const title = z
  .string({ error: "Give it a title." })
  .trim()
  .min(1, "Give it a title.")
  .max(120, "Use at most 120 characters.");
const noNumber = z.literal("").transform(() => null);
const whole = (least: number, most: number, wanted: string) =>
  z
    .union([noNumber, z.coerce.number(wanted).int(wanted).min(least, wanted).max(most, wanted)])
    .default(null);

export const CreateProgram = z
  .object({ title, kind: z.enum(PROGRAM_KIND_NAMES, "Choose one of the two."), requestId })
  .meta({ id: "learning.create-program", title: "Make a learning path or a bundle" });
export type CreateProgram = z.output<typeof CreateProgram>;

export const SaveProgram = z
  .object({
    programSlug,
    title,
    summary: z.string().trim().max(300, "Use at most 300 characters.").default(""),
    /** Markdown. */
    description: z
      .string()
      .max(20_000, "Use at most 20,000 characters.")
      .transform((text) => text.replace(/\r\n?/g, "\n"))
      .default(""),
    outcomes: z
      .string()
      .max(3_000, "Use fewer words.")
      .default("")
      .transform((text) =>
        text
          .split("\n")
          .map((line) => line.trim())
          .filter(Boolean),
      )
      .refine((lines) => lines.length <= 12, "Name at most twelve."),
    inOrder: z.enum(["yes", "no"], "Choose one of the two.").default("no"),
    certified: z.literal("on").optional().transform(Boolean),
    price: z
      .string()
      .trim()
      .regex(/^(\d{1,7}([.,]\d{1,3})?)?$/, "Write it like 19.90, or leave it empty: free.")
      .default(""),
    dueOn: z.union([noNumber, z.iso.date("Choose a day.")]).default(null),
    dueDays: whole(1, 3_650, "Enter up to 3650 days, or leave it empty."),
  })
  .refine(({ dueOn, dueDays }) => dueOn === null || dueDays === null, {
    path: ["dueDays"],
    message: "Choose one: a day for everybody, or days after joining.",
  })
  .meta({ id: "learning.save-program", title: "Change a learning path or a bundle" });
export type SaveProgram = z.output<typeof SaveProgram>;

export const AddProgramSection = z
  .object({ programSlug, requestId, title: title.or(z.literal("")).default("") })
  .meta({ id: "learning.add-program-section", title: "Add a section to a learning path" });
export type AddProgramSection = z.output<typeof AddProgramSection>;

export const SaveProgramSection = z
  .object({
    programSlug,
    sectionId,
    title: title.or(z.literal("")).default(""),
    needed: whole(0, 50, "Enter how many, or leave it empty: all of them."),
  })
  .meta({ id: "learning.save-program-section", title: "Change a section of a learning path" });
export type SaveProgramSection = z.output<typeof SaveProgramSection>;

const step = z.enum(["up", "down"], "Choose up or down.");

export const MoveProgramSection = z
  .object({ programSlug, sectionId, step })
  .meta({ id: "learning.move-program-section", title: "Move a section of a learning path" });
export type MoveProgramSection = z.output<typeof MoveProgramSection>;

export const RemoveProgramSection = z
  .object({ programSlug, sectionId })
  .meta({ id: "learning.remove-program-section", title: "Remove a section of a learning path" });
export type RemoveProgramSection = z.output<typeof RemoveProgramSection>;

const oneCourse = z.object({ programSlug, courseSlug });
export type ProgramCourse = z.output<typeof oneCourse>;

export const AddProgramCourse = oneCourse.meta({
  id: "learning.add-program-course",
  title: "Add a course to a learning path or a bundle",
});
export const RemoveProgramCourse = oneCourse.meta({
  id: "learning.remove-program-course",
  title: "Take a course out of a learning path or a bundle",
});
export const TakeProgramCourse = oneCourse.meta({
  id: "learning.take-program-course",
  title: "Take a course of a learning path or a bundle",
});

export const MoveProgramCourse = z
  .union([
    oneCourse.extend({ step }),
    oneCourse.extend({ sectionId, index: z.coerce.number().int().min(0) }),
  ])
  .meta({ id: "learning.move-program-course", title: "Move a course of a learning path" });
export type MoveProgramCourse = z.output<typeof MoveProgramCourse>;

const oneProgram = z.object({ programSlug });
export type OneProgram = z.output<typeof oneProgram>;

export const OfferProgram = oneProgram.meta({
  id: "learning.offer-program",
  title: "Put a learning path or a bundle on offer",
});
export const WithdrawProgram = oneProgram.meta({
  id: "learning.withdraw-program",
  title: "Withdraw a learning path or a bundle",
});
export const JoinProgram = oneProgram.meta({
  id: "learning.join-program",
  title: "Join a learning path or a bundle",
});

export const LeaveProgram = oneProgram
  .extend({ andCourses: z.literal("on").optional().transform(Boolean) })
  .meta({ id: "learning.leave-program", title: "Leave a learning path or a bundle" });
export type LeaveProgram = z.output<typeof LeaveProgram>;

export const RemoveProgramMember = z.object({ programSlug, personId }).meta({
  id: "learning.remove-program-member",
  title: "Take somebody off a learning path or a bundle",
});
export type RemoveProgramMember = z.output<typeof RemoveProgramMember>;
