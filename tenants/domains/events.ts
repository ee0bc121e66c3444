import { z } from "zod";
import { event } from "#app/kernel/event.ts";
import { LIGHTS } from "./words.ts";

const host = z.string();

export const domainClaimed = event("domains.domain-claimed", z.object({ host }));
export const domainProved = event("domains.domain-proved", z.object({ host }));
export const domainReleased = event("domains.domain-released", z.object({ host }));
/** Another tenant has proved the host, and the holder's own proof was gone. */
export const domainLost = event("domains.domain-lost", z.object({ host }));
/** A domain that once worked no longer does; `addressMoved` when the academy went back to its own address. */
export const domainDrifted = event(
  "domains.domain-drifted",
  z.object({
    host,
    reasons: z.array(z.object({ light: z.enum(LIGHTS), reason: z.string() })),
    addressMoved: z.boolean(),
  }),
);
export const addressChosen = event("domains.address-chosen", z.object({ host }));
/** The administrators were written to about that event. */
export const adminsWarned = event("domains.admins-warned", z.object({ event: z.uuid() }));
