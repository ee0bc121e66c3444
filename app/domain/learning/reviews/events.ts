import { z } from "zod";
import { event } from "#app/kernel/event.ts";

/** Somebody has reviewed a course for the first time. */
export const reviewWritten = event(
  "learning.review-written",
  z.object({ personId: z.uuid(), courseId: z.uuid(), reviewId: z.uuid() }),
);
