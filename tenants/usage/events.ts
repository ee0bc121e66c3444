import { z } from "zod";
import { event } from "#app/kernel/event.ts";

export const usageCounted = event("usage.counted", z.object({ meter: z.string(), total: z.int() }));
