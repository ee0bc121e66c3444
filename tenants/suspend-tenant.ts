import { Refusal } from "#app/kernel/refusal.ts";
import type { ControlScope } from "./control-plane.ts";
import { noteDeed } from "./journal.ts";
import { lockAcademy } from "./lock-academy.ts";
import type { SuspendTenant } from "./operator/schema.ts";

const SUSPENDABLE = ["trial", "active", "past_due"];

/**
 * The academy is paused: its visitors and learners meet a branded page, its administrators can still
 * sign in. Nothing is deleted, and what it was before is remembered for the day it is resumed.
 */
export async function suspendTenant(scope: ControlScope, { id, because }: SuspendTenant) {
  const { slug, state } = await lockAcademy(scope, id);
  if (!SUSPENDABLE.includes(state))
    throw new Refusal("conflict", "Only an academy that is running can be suspended.");
  await scope.db.tenant.update({
    where: { id },
    data: {
      state: "suspended",
      resumesTo: state,
      version: { increment: 1 },
      updatedAt: scope.now,
    },
    select: { id: true },
  });
  await noteDeed(scope, id, { name: "tenants.suspend-tenant", because, facts: { was: state } });
  return { id, slug };
}
