import { z } from "zod";

export const SendFinished = z
  .object({
    courseSlug: z.string().max(100),
    lessonSlug: z.string().max(100),
    /** The key of whoever finished the lesson on that device. */
    by: z.string().max(64),
  })
  .meta({ id: "learning.send-finished", title: "Send a lesson finished offline" });
export type SendFinished = z.output<typeof SendFinished>;
