import { z } from "zod";
import { event } from "#app/kernel/event.ts";

const memberOfProgram = { personId: z.uuid(), programId: z.uuid() };

export const programJoined = event("learning.program-joined", z.object(memberOfProgram));
export const programLeft = event("learning.program-left", z.object(memberOfProgram));
export const programCompleted = event("learning.program-completed", z.object(memberOfProgram));

/** Its courses or what is needed of them are others now, and its people are to be caught up with, those after this one. */
export const programChanged = event(
  "learning.program-changed",
  z.object({ programId: z.uuid(), after: z.uuid().nullable() }),
);
