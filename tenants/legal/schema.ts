import { z } from "zod";
import { LEGAL_KINDS } from "./words.ts";

export const PublishLegal = z
  .object({
    kind: z.enum(LEGAL_KINDS),
    markdown: z
      .string({ error: "Write the text." })
      .trim()
      .min(1, "Write the text.")
      .max(200_000, "That is over 200,000 characters. Shorten it."),
    requestId: z.uuid("Load the page again and publish from there."),
  })
  .meta({ id: "legal.publish-legal", title: "Publish a legal page" });
export type PublishLegal = z.output<typeof PublishLegal>;

export const AcceptTerms = z
  .object({ number: z.coerce.number().int().min(1).max(1_000_000) })
  .meta({ id: "legal.accept-terms", title: "Accept the terms of use" });
export type AcceptTerms = z.output<typeof AcceptTerms>;
