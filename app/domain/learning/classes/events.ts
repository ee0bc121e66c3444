import { z } from "zod";
import { event } from "#app/kernel/event.ts";

/** Its people, courses or conditions are others now, or it has not caught up with them yet. */
export const classChanged = event("learning.class-changed", z.object({ classId: z.uuid() }));
