import { z } from "zod";
import { COUNTRIES, TAX_MODE_NAMES, TAX_PRODUCT_NAMES } from "./words.ts";

const country = z
  .string()
  .toUpperCase()
  .refine((code) => COUNTRIES.includes(code), "Choose a country.");
const day = z.iso.date("Choose a day.");

export const SaveTaxProfile = z
  .object({
    legalName: z.string().trim().min(1, "Enter the name.").max(200, "Use at most 200 characters."),
    address: z
      .string()
      .trim()
      .min(1, "Enter the address.")
      .max(500, "Use at most 500 characters.")
      .transform((text) => text.replace(/\r\n?/g, "\n")),
    country,
    vatNumber: z.string().trim().max(30, "Use at most 30 characters.").default(""),
  })
  .meta({ id: "billing.save-tax-profile", title: "Say who sells" });
export type SaveTaxProfile = z.output<typeof SaveTaxProfile>;

/** Basis points: a hundredth of a percent is the smallest part that is kept. */
const percent = z
  .string()
  .trim()
  .regex(/^\d{1,3}([.,]\d{1,2})?$/, "Write it like 20 or 8.25.")
  .transform((text) => {
    const [whole = "0", fraction = ""] = text.replace(",", ".").split(".");
    return Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
  })
  .refine((basisPoints) => basisPoints <= 10_000, "Enter at most 100.");

export const AddTaxRate = z
  .object({
    name: z.string().trim().min(1, "Enter its name.").max(60, "Use at most 60 characters."),
    country,
    region: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9]{0,3}$/, "Use the code after the hyphen, like CA for California.")
      .default(""),
    product: z.enum(TAX_PRODUCT_NAMES, "Choose one of the two."),
    percent,
    mode: z.enum(TAX_MODE_NAMES, "Choose one of the two."),
    validFrom: day,
    validUntil: z.union([z.literal("").transform(() => null), day]).default(null),
  })
  .refine(({ validFrom, validUntil }) => validUntil === null || validFrom <= validUntil, {
    path: ["validUntil"],
    message: "Choose a day after the first one.",
  })
  .meta({ id: "billing.add-tax-rate", title: "Add a tax rate" });
export type AddTaxRate = z.output<typeof AddTaxRate>;

export const EndTaxRate = z
  .object({ rateId: z.uuid("There is no such rate.") })
  .meta({ id: "billing.end-tax-rate", title: "End a tax rate" });
export type EndTaxRate = z.output<typeof EndTaxRate>;
