import { z } from "zod";
import { CURRENCIES, LOCALES, SIGN_UP_WORDS, TERMS } from "./words.ts";

/** Every time zone that this machine can reckon with (IANA names). */
export const TIME_ZONES: readonly string[] = ["UTC", ...Intl.supportedValuesOf("timeZone")];

const oneOf = (known: object, words: string) =>
  z.string({ error: words }).refine((value) => Object.hasOwn(known, value), words);

const term = z.string().trim().max(30, "Use at most 30 characters.").default("");

export const ChangeSettings = z
  .object({
    name: z
      .string({ error: "Enter a name." })
      .trim()
      .min(1, "Enter a name.")
      .max(80, "Use at most 80 characters."),
    locale: oneOf(LOCALES, "Choose a language and region from the list."),
    timeZone: z
      .string({ error: "Choose a time zone from the list." })
      .refine((zone) => TIME_ZONES.includes(zone), "Choose a time zone from the list."),
    currency: oneOf(CURRENCIES, "Choose a currency from the list."),
    ...(Object.fromEntries(Object.keys(TERMS).map((key) => [key, term])) as Record<
      keyof typeof TERMS,
      typeof term
    >),
  })
  .meta({ id: "tenants.change-settings", title: "Change the academy's settings" });
export type ChangeSettings = z.output<typeof ChangeSettings>;

const Domain = z
  .string()
  .max(253)
  .regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/);

/** E-mail domains in one text, however they are set apart; "@acme.com" and "acme.com" are the same. */
const Domains = z
  .string()
  .max(10_000, "Enter at most 50 domains.")
  .default("")
  .transform((text, { addIssue }) => {
    const domains = text
      .toLowerCase()
      .split(/[\s,;]+/)
      .map((word) => word.replace(/^@/, ""));
    const named = [...new Set(domains.filter(Boolean))];
    const wrong = named.filter((domain) => !Domain.safeParse(domain).success);
    if (wrong.length > 0)
      addIssue(
        `Not a domain: ${wrong.slice(0, 3).join(", ").slice(0, 200)}. Write it like acme.com.`,
      );
    else if (named.length > 50) addIssue("Enter at most 50 domains.");
    return named;
  });

export const ChangeSignUp = z
  .object({
    signUp: z.enum(Object.keys(SIGN_UP_WORDS) as (keyof typeof SIGN_UP_WORDS)[], {
      error: "Choose who may join.",
    }),
    domains: Domains,
  })
  .refine(({ signUp, domains }) => signUp !== "email_domain" || domains.length > 0, {
    path: ["domains"],
    error: "Enter at least one domain.",
  })
  .meta({ id: "tenants.change-sign-up", title: "Change who may join" });
export type ChangeSignUp = z.output<typeof ChangeSignUp>;
