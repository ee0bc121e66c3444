import { z } from "zod";
import { event } from "#app/kernel/event.ts";
import { ROLES } from "#tenants/role.ts";

const person = { personId: z.uuid() };
const proof = z.enum(["password", "link", "reset", "invite", "sign-up"]);

export const personJoined = event("identity.person-joined", z.object({ ...person, by: proof }));
export const signedIn = event("identity.signed-in", z.object({ ...person, by: proof }));
/** Somebody wants a link by mail; whether anybody has the address is not known yet. */
export const linkAsked = event(
  "identity.link-asked",
  z.object({ linkId: z.uuid(), next: z.string() }),
);
/** Somebody could not prove who they are. Whose account they meant is told when there is one. */
export const signInFailed = event(
  "identity.sign-in-failed",
  z.object({ personId: z.uuid().nullable(), by: proof }),
);
export const passwordChanged = event("identity.password-changed", z.object(person));
export const emailChanged = event("identity.email-changed", z.object(person));
export const rolesChanged = event(
  "identity.roles-changed",
  z.object({ ...person, before: z.array(z.enum(ROLES)), after: z.array(z.enum(ROLES)) }),
);
export const personDeactivated = event("identity.person-deactivated", z.object(person));
export const personReactivated = event("identity.person-reactivated", z.object(person));
/** Nobody knows any more who this was; whatever names them must follow. */
export const personErased = event("identity.person-erased", z.object(person));
