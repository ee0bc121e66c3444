import { z } from "zod";
import type { Tier } from "#tenants/words.ts";

/** What an academy may use: counts, bytes, and calls per calendar month. */
export type Limits = Readonly<{
  seats: number;
  activeLearners: number;
  storageBytes: number;
  apiRequests: number;
  certificates: number;
  customDomains: number;
  sso: boolean;
  scim: boolean;
  beyond: Beyond;
}>;

/** What happens at a limit: nothing more; a tenth more and then nothing; or it goes on and is billed. */
export type Beyond = "stop" | "tenth" | "billed";

const count = z.int().nonnegative();

/** The numbers that a custom license agrees on, by the same names. */
export const Agreed = z
  .object({
    seats: count,
    activeLearners: count,
    storageBytes: count,
    apiRequests: count,
    certificates: count,
    customDomains: count,
    sso: z.boolean(),
    scim: z.boolean(),
    beyond: z.enum(["stop", "tenth", "billed"]),
  })
  .partial();
export type Agreed = z.output<typeof Agreed>;

/** What a license of this tier allows. A custom one is an Enterprise license except for what is agreed. */
export const limitsOf = (tier: Tier, agreed: Agreed = {}): Limits =>
  tier === "custom" ? { ...TABLE.enterprise, ...stated(agreed) } : TABLE[tier];

/** How many of a thing there can be before the next one is refused; null when it goes on and is billed. */
export function stopsAt(limit: number, beyond: Beyond): number | null {
  if (beyond === "billed") return null;
  return beyond === "tenth" ? limit + Math.floor(limit / 10) : limit;
}

const GIB = 1024 ** 3;

const TABLE = {
  starter: {
    seats: 25,
    activeLearners: 25,
    storageBytes: 5 * GIB,
    apiRequests: 10_000,
    certificates: 50,
    customDomains: 0,
    sso: false,
    scim: false,
    beyond: "stop",
  },
  professional: {
    seats: 250,
    activeLearners: 250,
    storageBytes: 50 * GIB,
    apiRequests: 250_000,
    certificates: 1_000,
    customDomains: 1,
    sso: true,
    scim: false,
    beyond: "tenth",
  },
  enterprise: {
    seats: 2_500,
    activeLearners: 2_500,
    storageBytes: 500 * GIB,
    apiRequests: 5_000_000,
    certificates: 20_000,
    customDomains: 5,
    sso: true,
    scim: true,
    beyond: "billed",
  },
} as const satisfies Record<Exclude<Tier, "custom">, Limits>;

/** Without the names that were given no value: they must not hide the tier's own. */
const stated = (agreed: Agreed): Partial<Limits> =>
  Object.fromEntries(Object.entries(agreed).filter(([, value]) => value !== undefined));
