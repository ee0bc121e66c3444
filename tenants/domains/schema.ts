import { z } from "zod";

const host = z
  .string({ error: "Enter a domain." })
  .trim()
  .min(1, "Enter a domain.")
  .max(300, "That is too long for a domain.");

export const ClaimDomain = z
  .object({ host })
  .meta({ id: "domains.claim-domain", title: "Claim a domain" });
export type ClaimDomain = z.output<typeof ClaimDomain>;

export const CheckDomain = z
  .object({ host })
  .meta({ id: "domains.check-domain", title: "Check a domain now" });
export const ReleaseDomain = z
  .object({ host })
  .meta({ id: "domains.release-domain", title: "Release a domain" });
export const ChooseAddress = z
  .object({ host })
  .meta({ id: "domains.choose-address", title: "Choose the academy's address" });

/** A command about one host that is there already. */
export type AboutDomain = Readonly<{ host: string }>;
