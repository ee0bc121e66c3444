import { z } from "zod";
import { event } from "#app/kernel/event.ts";

export const mailQueued = event("mail.queued", z.object({ mailId: z.uuid() }));
export const mailFailed = event("mail.failed", z.object({ mailId: z.uuid() }));
