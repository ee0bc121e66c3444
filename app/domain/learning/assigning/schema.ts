import { z } from "zod";

const MOST_ADDRESSES = 20_000;

const chosen = (wanted: string) =>
  z
    .union(
      [z.uuid(wanted).transform((id) => [id]), z.array(z.uuid(wanted)).max(500, wanted)],
      wanted,
    )
    .default([]);

/** To whom: addresses as they are pasted, and everybody of these departments and classes. */
const people = {
  requestId: z.uuid(),
  emails: z
    .string()
    .max(1_000_000, "Paste fewer addresses at once.")
    .default("")
    .transform((text) => [
      ...new Set(
        text
          .toLowerCase()
          .split(/[\s,;<>"]+/)
          .filter((word) => word.includes("@") && word.length <= 254),
      ),
    ])
    .refine((emails) => emails.length <= MOST_ADDRESSES, "Paste fewer addresses at once."),
  departments: chosen("Choose departments from the list."),
  classes: chosen("Choose classes from the list."),
};

/** What is given: a course or a program, by its address. */
type Subject = Readonly<{ kind: "course" | "program"; slug: string }>;

export const AssignCourse = z
  .object({ courseSlug: z.string().max(100), ...people })
  .transform(({ courseSlug, ...asked }) => {
    const subject: Subject = { kind: "course", slug: courseSlug };
    return { subject, ...asked };
  })
  .meta({ id: "learning.assign-course", title: "Give a course to people" });
export type AssignMany = z.output<typeof AssignCourse>;

export const AssignMany = z
  .object({
    subject: z
      .string("Choose what to assign.")
      .regex(/^(course|program)\/[a-z0-9-]{1,100}$/, "Choose what to assign.")
      .transform((words): Subject => {
        const [kind = "", slug = ""] = words.split("/");
        return { kind: kind === "program" ? "program" : "course", slug };
      }),
    ...people,
  })
  .meta({ id: "learning.assign-many", title: "Give a course or a program to people" });

export const CancelAssignment = z
  .object({ assignmentId: z.uuid("There is no such assignment.") })
  .meta({ id: "learning.cancel-assignment", title: "Stop an assignment" });
export type CancelAssignment = z.output<typeof CancelAssignment>;
