import { z } from "zod";
import { PAYOUT_COUNTRIES, STATEMENT_STATES, type StatementState, TAX_FORM_KEYS } from "./words.ts";

const country = z
  .string()
  .refine((code) => PAYOUT_COUNTRIES.includes(code), "Choose a country from the list.");

/** Nothing is asked: the account is that of whoever asks. */
export const CheckPayoutAccount = z
  .object({})
  .meta({ id: "marketplace.check-payout-account", title: "Check a payout account again" });

export const RunPayouts = z
  .object({ requestId: z.uuid() })
  .meta({ id: "marketplace.run-payouts", title: "Pay sellers out now" });
export type RunPayouts = z.output<typeof RunPayouts>;

export const OpenPayoutAccount = z
  .object({ country })
  .meta({ id: "marketplace.open-payout-account", title: "Open a payout account" });
export type OpenPayoutAccount = z.output<typeof OpenPayoutAccount>;

export const SetTaxForm = z
  .object({ country, form: z.enum(["none", ...TAX_FORM_KEYS], "Choose a form from the list.") })
  .meta({ id: "marketplace.set-tax-form", title: "Say which tax form a country needs" });
export type SetTaxForm = z.output<typeof SetTaxForm>;

export const DeclareTaxForm = z
  .object({
    legalName: z
      .string()
      .trim()
      .min(1, "Enter the name as your tax office knows it.")
      .max(200, "Enter at most 200 characters."),
    taxNumber: z
      .string()
      .trim()
      .regex(
        /^[A-Za-z0-9][A-Za-z0-9 ./-]{3,31}$/,
        "Enter the number as it stands on letters of your tax office.",
      ),
    declared: z.literal("on", "Confirm that what you entered is true."),
  })
  .meta({ id: "marketplace.declare-tax-form", title: "Declare a tax form" });
export type DeclareTaxForm = z.output<typeof DeclareTaxForm>;

/** Which earnings an address asks for: those of one state, or all. */
export const statementState = (query: URLSearchParams): StatementState | null =>
  z.enum(STATEMENT_STATES).safeParse(query.get("state")).data ?? null;
