import { CREW } from "#workers/crew.ts";
import type { aTenant } from "./world.ts";

/** Everything that follows from what has happened in this academy is done, as workers would, until nothing follows. */
export function deliveryIn({
  tenant,
  setUp,
}: Pick<Awaited<ReturnType<typeof aTenant>>, "tenant" | "setUp">) {
  const delivered = new Set<string>();
  return async function deliver(): Promise<void> {
    const events = await setUp(
      ({ sql }) => sql<{ id: string; name: string }>`
        select id, name from journal where kind = 'event' order by id`,
    );
    const fresh = events.filter(({ id }) => !delivered.has(id));
    for (const { id, name } of fresh) {
      delivered.add(id);
      for (const duty of whoFollow(name)) await duty.does({ tenant: tenant.id, event: id });
    }
    if (fresh.length > 0) await deliver();
  };
}

const whoFollow = (name: string) => (CREW.events ?? []).filter(({ follows }) => follows === name);
