import { z } from "zod";
import { event } from "#app/kernel/event.ts";

/** A course or a program is given to many, of whom not all have been told about yet. */
export const assignmentGoesOn = event(
  "learning.assignment-goes-on",
  z.object({ assignmentId: z.uuid() }),
);
