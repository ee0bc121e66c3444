import { z } from "zod";
import { GRANTABLE_ROLES } from "#tenants/role.ts";
import { MATCHING_NAMES } from "./words.ts";

const classId = z.uuid("There is no such class.");
const lines = (most: number) =>
  z
    .string()
    .max(60_000, "Use fewer lines.")
    .default("")
    .transform((text) => [
      ...new Set(
        text
          .split(/[\n,;]/)
          .map((line) => line.trim())
          .filter(Boolean),
      ),
    ])
    .refine((all) => all.length <= most, `Name at most ${most}.`);
const orNothing = <T>(schema: z.ZodType<T>) =>
  z.union([z.literal("").transform(() => null), schema]).default(null);
const day = orNothing(z.iso.date("Choose a day."));

const fields = {
  name: z.string().trim().min(1, "Give the class a name.").max(120, "Use a shorter name."),
  startsOn: day,
  endsOn: day,
  capacity: orNothing(
    z.coerce
      .number("Enter a whole number.")
      .int("Enter a whole number.")
      .min(1, "Enter at least 1.")
      .max(1_000_000, "Enter a smaller number."),
  ),
  courses: lines(50),
  instructors: lines(50).transform((emails) => emails.map((email) => email.toLowerCase())),
  matching: z.enum(MATCHING_NAMES).default("all"),
  domains: lines(50).transform((all) =>
    all.map((domain) => domain.toLowerCase().replace(/^@/, "")),
  ),
  role: orNothing(z.enum(GRANTABLE_ROLES, "Choose a role.")),
  joinedSince: day,
  departments: z
    .string()
    .max(60_000, "Use fewer lines.")
    .default("")
    .transform((text) => [...new Set(text.split("\n").map((line) => line.trim()))].filter(Boolean))
    .refine((all) => all.length <= 50, "Name at most 50."),
};

const inOrder = ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) =>
  startsOn === null || endsOn === null || startsOn <= endsOn;
const ORDER = { path: ["endsOn"], message: "Choose a day after the first one." };

export const CreateClass = z
  .object({ requestId: z.uuid(), ...fields })
  .refine(inOrder, ORDER)
  .meta({ id: "learning.create-class", title: "Make a class" });
export type CreateClass = z.output<typeof CreateClass>;

export const SaveClass = z
  .object({ classId, ...fields })
  .refine(inOrder, ORDER)
  .meta({ id: "learning.save-class", title: "Change a class" });
export type SaveClass = z.output<typeof SaveClass>;

export const AddToClass = z
  .object({
    classId,
    emails: lines(200).transform((emails) => emails.map((email) => email.toLowerCase())),
  })
  .meta({ id: "learning.add-to-class", title: "Put people into a class" });
export type AddToClass = z.output<typeof AddToClass>;

export const RemoveFromClass = z
  .object({ classId, personId: z.uuid("There is no such person.") })
  .meta({ id: "learning.remove-from-class", title: "Take somebody out of a class" });
export type RemoveFromClass = z.output<typeof RemoveFromClass>;

export const SetClassDue = z
  .object({
    classId,
    courseId: z.uuid("There is no such course."),
    dueOn: day,
    dueDays: orNothing(
      z.coerce
        .number("Enter a whole number.")
        .int("Enter a whole number.")
        .min(1, "Enter at least 1.")
        .max(3_650, "Enter at most 3650."),
    ),
  })
  .refine(({ dueOn, dueDays }) => dueOn === null || dueDays === null, {
    path: ["dueDays"],
    message: "Choose one: a day for everybody, or days after joining the class.",
  })
  .meta({ id: "learning.set-class-due", title: "Say when a class has to complete a course" });
export type SetClassDue = z.output<typeof SetClassDue>;
