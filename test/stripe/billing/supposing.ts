import type { Within } from "#test/stripe/core/world.ts";

/** What would come of some work: it is done in a copy of the world, of which nothing stays and nobody hears. */
export function supposing<T>(within: Within, work: (within: Within) => T): T {
  const { world } = within;
  const accounts = new Map(
    [...world.accounts].map(([account, kinds]) => {
      const { event: _, webhook_endpoint: __, ...others } = Object.fromEntries(kinds);
      return [account, new Map(Object.entries(structuredClone(others)))];
    }),
  );
  const copy = {
    ...world,
    accounts,
    notes: structuredClone(world.notes),
    due: structuredClone(world.due),
    deliveries: [],
  };
  return work({ ...within, world: copy });
}
