import { z } from "zod";
import { event } from "#app/kernel/event.ts";

/** An archive is here, whole, and waits for a worker. */
export const importAsked = event("learning.import-asked", z.object({ importId: z.uuid() }));

/** An import is over, however it ended; nobody needs its archive any more. */
export const importEnded = event("learning.import-ended", z.object({ uploadId: z.uuid() }));
