import { z } from "zod";

const departmentId = z.uuid("There is no such department.");
const orNone = z
  .union([z.literal("").transform(() => null), departmentId], "Choose a department.")
  .default(null);

/** A first character that a spreadsheet takes for a formula (OWASP, CSV injection) begins no name. */
export const departmentName = z
  .string()
  .trim()
  .min(1, "Give the department a name.")
  .max(80, "Use a shorter name.")
  .regex(/^[^/\p{Cc}]*$/u, "Use a name without a slash; slashes stand between departments.")
  .regex(/^[^=+\-@']/, "Begin the name with a letter or a figure.");

const addresses = z
  .string()
  .max(60_000, "Paste fewer addresses at once.")
  .default("")
  .transform((text) => [
    ...new Set(
      text
        .toLowerCase()
        .split(/[\s,;<>"]+/)
        .filter((word) => word.includes("@")),
    ),
  ]);

export const CreateDepartment = z
  .object({ name: departmentName, parentId: orNone })
  .meta({ id: "identity.create-department", title: "Make a department" });
export type CreateDepartment = z.output<typeof CreateDepartment>;

export const SaveDepartment = z
  .object({
    departmentId,
    name: departmentName,
    parentId: orNone,
    managers: addresses.refine((all) => all.length <= 50, "Name at most 50."),
  })
  .meta({ id: "identity.save-department", title: "Change a department" });
export type SaveDepartment = z.output<typeof SaveDepartment>;

export const RemoveDepartment = z
  .object({ departmentId, into: orNone })
  .meta({ id: "identity.remove-department", title: "Remove a department" });
export type RemoveDepartment = z.output<typeof RemoveDepartment>;

export const PlacePeople = z
  .object({
    departmentId,
    emails: addresses
      .refine((emails) => emails.length > 0, "Enter at least one e-mail address.")
      .refine((emails) => emails.length <= 200, "Name at most 200 people at once."),
  })
  .meta({ id: "identity.place-people", title: "Put people into a department" });
export type PlacePeople = z.output<typeof PlacePeople>;

export const PlacePerson = z
  .object({ personId: z.uuid("There is no such person."), departmentId: orNone })
  .meta({ id: "identity.place-person", title: "Put somebody into a department" });
export type PlacePerson = z.output<typeof PlacePerson>;

/** Lines of a table: an address and a department to each. They are pasted, or come in a file. */
const lines = {
  addresses: z.string().max(1_000_000, "Paste fewer lines at once.").default(""),
  file: z
    .instanceof(File)
    .refine(({ size }) => size <= 1_000_000, "Choose a file of up to 1 MB.")
    .optional(),
};

export const CheckPlacings = z
  .object(lines)
  .meta({ id: "identity.check-placings", title: "Check a list of departments" });
export const TakePlacings = z
  .object(lines)
  .meta({ id: "identity.take-placings", title: "Take over a list of departments" });
export type Placings = z.output<typeof TakePlacings>;
