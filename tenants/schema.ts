import { z } from "zod";
import { TEMPLATE_KEYS } from "./branding/words.ts";
import { RESERVED_SLUGS, TIERS } from "./words.ts";

/** The first part of an academy's address: small letters, digits and single hyphens. */
export const Slug = z
  .string({ error: "Choose an address." })
  .trim()
  .toLowerCase()
  .min(2, "Use at least two characters.")
  .max(40, "Use at most 40 characters.")
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use small letters, digits and single hyphens.")
  .refine(
    (slug) => !RESERVED_SLUGS.includes(slug),
    "That address is kept for the platform. Choose another.",
  );

/** A field of a form that may stay empty. */
const blankIsAbsent = <S extends z.ZodType>(schema: S) =>
  z.preprocess((said) => (said === "" ? undefined : said), schema.optional());

export const ProvisionTenant = z
  .object({
    slug: Slug,
    name: z
      .string({ error: "Enter a name." })
      .trim()
      .min(1, "Enter a name.")
      .max(80, "Use at most 80 characters."),
    admin: z
      .string({ error: "Enter the first administrator's address." })
      .trim()
      .toLowerCase()
      .pipe(z.email("Enter an e-mail address like name@example.com.")),
    tier: z.enum(TIERS, `Choose one of ${TIERS.join(", ")}.`).default("starter"),
    template: blankIsAbsent(z.enum(TEMPLATE_KEYS, "Choose one of the looks.")),
    host: blankIsAbsent(
      z.string().trim().max(253).regex(/\./, "Enter a host name like academy.example.com."),
    ),
    externalKey: blankIsAbsent(z.string().trim().max(200, "Use at most 200 characters.")),
  })
  .meta({ id: "tenants.provision-tenant", title: "Provision an academy" });
export type ProvisionTenant = z.output<typeof ProvisionTenant>;
