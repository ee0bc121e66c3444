import type { EventKind } from "#app/kernel/event.ts";
import { tenantById } from "#tenants/by-host.ts";
import { inScope, type Scope } from "#tenants/scope.ts";
import type { System, Tenant } from "#tenants/tenant.ts";

/** What travels through a queue: ids, never rows. */
export type Delivery = Readonly<{ tenantId: string; eventId: string }>;

/** Something a worker knows how to do, by its name on the queue. It is safe to do twice. */
export type Duty = Readonly<{
  name: string;
  /** The event that it follows from, or null when the timetable asks for it. */
  follows: string | null;
  does: (delivery: Delivery) => Promise<unknown>;
}>;

/** What a command that follows from an event may know of it besides its facts. */
export type Told = Readonly<{ eventId: string; at: Date }>;

type Command<F> = (scope: Scope<System>, facts: F, told: Told) => Promise<unknown>;

/** Whenever this has happened, that command is given: at least once, in one scope of the tenant's. */
export function when<F>(kind: EventKind<F>, name: string, command: Command<F>): Duty {
  const does = async ({ tenantId, eventId }: Delivery) => {
    const tenant = await tenantOf(tenantId);
    return inScope(tenant, { kind: "system", because: name }, async (scope) => {
      const { at, facts } = await eventOf(scope, kind, eventId);
      return command(scope, facts, { eventId, at });
    });
  };
  return { name, follows: kind.name, does };
}

async function tenantOf(id: string): Promise<Tenant> {
  const tenant = await tenantById(id);
  if (!tenant) throw new Error(`there is no tenant ${id}`);
  return tenant;
}

async function eventOf<F>({ sql }: Scope, kind: EventKind<F>, eventId: string) {
  const [event] = await sql<{ at: Date; facts: unknown }>`
    select at, facts from journal where id = ${eventId}::uuid and name = ${kind.name}`;
  if (!event) throw new Error(`this tenant's journal has no ${kind.name} ${eventId}`);
  return { at: event.at, facts: kind.facts.parse(event.facts) };
}
