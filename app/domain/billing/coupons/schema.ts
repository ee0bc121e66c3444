import { z } from "zod";
import { COUPON_KIND_NAMES } from "./words.ts";

const noNumber = z.literal("").transform(() => null);
const day = z.union([noNumber, z.iso.date("Choose a day.")]).default(null);
const limit = z
  .union([
    noNumber,
    z.coerce
      .number("Enter a whole number, or leave it empty.")
      .int("Enter a whole number, or leave it empty.")
      .min(1, "Enter at least 1, or leave it empty.")
      .max(1_000_000, "Enter a smaller number."),
  ])
  .default(null);

/** `course:` or `program:` before an id, or `plan:` before a name. */
const item = z
  .string()
  .regex(/^((course|program):[0-9a-f-]{36}|plan:(pro|enterprise))$/, "Choose from the list.");

export const CreateCoupon = z
  .object({
    requestId: z.uuid("Load the page again."),
    name: z.string().trim().min(1, "Give it a name.").max(120, "Use at most 120 characters."),
    code: z
      .string()
      .trim()
      .regex(/^([\p{L}\p{N}_ -]{4,40})?$/u, "Use 4 to 40 letters, digits and hyphens.")
      .default(""),
    kind: z.enum(COUPON_KIND_NAMES, "Choose one of the two."),
    percent: z
      .union([
        noNumber,
        z.coerce
          .number("Enter a whole number from 1 to 100.")
          .int("Enter a whole number from 1 to 100.")
          .min(1, "Enter a whole number from 1 to 100.")
          .max(100, "Enter a whole number from 1 to 100."),
      ])
      .default(null),
    amount: z
      .string()
      .trim()
      .regex(/^(\d{1,7}([.,]\d{1,3})?)?$/, "Write it like 19.90.")
      .default(""),
    scope: z.enum(["all", "chosen"], "Choose one of the two."),
    items: z
      .union([item.transform((one) => [one]), z.array(item)])
      .default([])
      .transform((all) => [...new Set(all)])
      .refine((all) => all.length <= 200, "Choose at most 200."),
    startsOn: day,
    endsOn: day,
    most: limit,
    mostPerPerson: limit,
  })
  .refine(({ kind, percent }) => kind !== "percent" || percent !== null, {
    path: ["percent"],
    message: "Enter a whole number from 1 to 100.",
  })
  .refine(({ scope, items }) => scope === "all" || items.length > 0, {
    path: ["items"],
    message: "Choose what it is for.",
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
    path: ["endsOn"],
    message: "Choose a day after the first one.",
  })
  .meta({ id: "billing.create-coupon", title: "Make a coupon" });
export type CreateCoupon = z.output<typeof CreateCoupon>;

export const EndCoupon = z
  .object({ couponId: z.uuid("There is no such coupon.") })
  .meta({ id: "billing.end-coupon", title: "End a coupon" });
export type EndCoupon = z.output<typeof EndCoupon>;
