import { z } from "zod";
import { event } from "#app/kernel/event.ts";

export const filmTaken = event("films.film-taken", z.object({ fileId: z.uuid() }));
