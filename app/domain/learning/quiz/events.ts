import { z } from "zod";
import { event } from "#app/kernel/event.ts";

export const quizPassed = event(
  "learning.quiz-passed",
  z.object({
    personId: z.uuid(),
    courseId: z.uuid(),
    lessonId: z.uuid(),
    /** Whether no attempt before this one had been made. */
    firstTry: z.boolean(),
  }),
);

/** From now on that version's key judges every answer to a question of the same shape. */
export const keyCorrected = event(
  "learning.key-corrected",
  z.object({ questionId: z.uuid(), version: z.int().positive() }),
);
