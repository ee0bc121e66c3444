import { may } from "#tenants/permission.ts";
import type { Actor } from "#tenants/tenant.ts";

/** Whether this actor may write on that course: its author, or whoever looks after all courses. */
export const mayWriteOn = (actor: Actor, course: Readonly<{ authorId: string | null }>): boolean =>
  may(actor, "course.moderate") ||
  (may(actor, "course.write") && actor.kind === "person" && actor.personId === course.authorId);
