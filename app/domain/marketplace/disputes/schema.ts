import { z } from "zod";

export const HandInEvidence = z
  .object({
    disputeId: z.uuid("There is no such dispute."),
    words: z.string().trim().max(5_000, "Use at most 5,000 characters.").default(""),
  })
  .meta({ id: "marketplace.hand-in-evidence", title: "Send evidence to the bank" });
export type HandInEvidence = z.output<typeof HandInEvidence>;
