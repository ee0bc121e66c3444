import type { EventKind } from "#app/kernel/event.ts";
import { markLines } from "#app/kernel/log.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { tenantById } from "#tenants/by-host.ts";
import { toldBy } from "#tenants/outbox.ts";
import { inScope, type Scope } from "#tenants/scope.ts";
import type { System, Tenant } from "#tenants/tenant.ts";

/** What travels through a queue: two ids, whose tenant and which event, never a row. */
export type Delivery = Readonly<{ tenant: string; event: string }>;

/** Something a worker knows how to do, by its name on the queue. It is safe to do twice. */
export type Duty = Readonly<{
  name: string;
  /** The event that it follows from, or null when the timetable asks for it. */
  follows: string | null;
  does: (delivery: Delivery) => Promise<unknown>;
}>;

/** What a command that follows from an event may know of it besides its facts. */
export type Told = Readonly<{ eventId: string; at: Date }>;

type Command<F, T> = (scope: Scope<System>, facts: F, told: Told) => Promise<T>;

/** Whenever this has happened, that command is given: at least once, in one scope of the tenant's. */
export const when = <F>(kind: EventKind<F>, name: string, command: Command<F, unknown>): Duty => ({
  name,
  follows: kind.name,
  does: async (delivery) => give(await tenantOf(delivery), kind, name, delivery, command),
});

/** Two commands with a call to the outside between them, which no transaction waits for. */
export type Errand<F, T, A> = Readonly<{
  /** What to ask for; null when there is nothing to do any more. */
  reserve: Command<F, T | null>;
  ask: (tenant: Tenant, reserved: T) => Promise<A>;
  /** Takes the answer in; answers why the errand has to be run again, or nothing. */
  settle: (scope: Scope<System>, reserved: T, answer: A) => Promise<string | undefined>;
}>;

/** Whenever this has happened, that errand is run: at least once. */
export function whenOutside<F, T, A>(
  kind: EventKind<F>,
  name: string,
  { reserve, ask, settle }: Errand<F, T, A>,
): Duty {
  const does = async (delivery: Delivery) => {
    const tenant = await tenantOf(delivery);
    const reserved = await give(tenant, kind, name, delivery, reserve);
    if (reserved === null) return;
    const answer = await ask(tenant, reserved);
    const again = await inScope(tenant, { kind: "system", because: name }, (scope) =>
      settle(scope, reserved, answer),
    );
    if (again !== undefined) throw new Error(again);
  };
  return { name, follows: kind.name, does };
}

async function tenantOf(delivery: Delivery): Promise<Tenant> {
  const tenant = await tenantById(delivery.tenant);
  if (!tenant) throw new Refusal("gone", "This academy is no more; neither is its work.");
  markLines({ tenant: tenant.slug });
  return tenant;
}

function give<F, T>(
  tenant: Tenant,
  kind: EventKind<F>,
  name: string,
  { event: eventId }: Delivery,
  command: Command<F, T>,
): Promise<T> {
  return inScope(tenant, { kind: "system", because: name }, async (scope) => {
    const { at, facts } = await toldBy(scope, kind, eventId);
    return command(scope, facts, { eventId, at });
  });
}
