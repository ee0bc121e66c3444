import { Refusal } from "#app/kernel/refusal.ts";
import type { ControlScope } from "./control-plane.ts";
import { noteDeed } from "./journal.ts";
import { lockAcademy } from "./lock-academy.ts";
import type { ResumeTenant } from "./operator/schema.ts";

/** The academy is open again, in the state that it had before it was suspended. */
export async function resumeTenant(scope: ControlScope, { id, because }: ResumeTenant) {
  const { slug, state, resumesTo } = await lockAcademy(scope, id);
  if (state !== "suspended") throw new Refusal("conflict", "This academy is not suspended.");
  const now = resumesTo ?? "active";
  await scope.db.tenant.update({
    where: { id },
    data: { state: now, resumesTo: null, version: { increment: 1 }, updatedAt: scope.now },
    select: { id: true },
  });
  await noteDeed(scope, id, { name: "tenants.resume-tenant", because, facts: { now } });
  return { id, slug };
}
