import { Refusal } from "#app/kernel/refusal.ts";
import type { ControlScope } from "#tenants/control-plane.ts";
import type { RetryEvent } from "./schema.ts";

/** An event that was given up is due at once, with all its tries before it. */
export async function retryEvent({ db }: ControlScope, { id }: RetryEvent): Promise<void> {
  const set = await db.$executeRaw`
    update processor.event set given_up_at = null, tries = 0, due_at = now()
    where id = ${id} and given_up_at is not null`;
  if (set === 0) throw new Refusal("missing", "That event is not among those that were given up.");
}
