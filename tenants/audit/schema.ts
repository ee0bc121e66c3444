import { z } from "zod";
import { WHO_WORDS, type Who } from "./words.ts";

/** What the journal is asked. What is not understood is not asked. */
export const JournalQuestion = z.object({
  words: z.string().trim().max(100).catch(""),
  who: z
    .enum(Object.keys(WHO_WORDS) as [Who, ...Who[]])
    .optional()
    .catch(undefined),
});
export type JournalQuestion = z.output<typeof JournalQuestion>;
