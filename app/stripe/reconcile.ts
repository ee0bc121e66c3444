import { env } from "#app/kernel/env.ts";
import { log } from "#app/kernel/log.ts";
import {
  beginReconciliation,
  endReconciliation,
  noteRepairs,
  type Repair,
} from "#tenants/processor/reconciliation.ts";
import { missedEvents } from "./missed-events.ts";
import { unbookedMovements } from "./unbooked-movements.ts";

/** Where a walk begins, and what happened so lately that its delivery may still be on its way. */
export type Walk = Readonly<{ from: Date | null; isNews: (at: Date) => boolean }>;

/** What a walk says of each hundred it has passed. */
export type Passed = Readonly<{ seen: number; repairs: readonly Repair[] }>;

/**
 * Whatever Stripe did since an hour before the last time this went well is known here: its events are in the inbox, its
 * movements of money in the books, or there is an alarm. What happened less than a minute ago may still be on its way.
 */
export async function reconcile(newsMs = 60_000): Promise<void> {
  if (env().stripe.kind === "off") return;
  const begun = await beginReconciliation();
  if (!begun) return;
  const { id, since } = begun;
  const way: Walk = {
    from: since,
    isNews: (at) => Math.abs(Date.now() - at.getTime()) < newsMs,
  };
  const seen = { events: 0, movements: 0 };
  const walk = async (name: keyof typeof seen, pages: AsyncIterable<Passed>) => {
    for await (const page of pages) {
      seen[name] += page.seen;
      await noteRepairs(id, page.repairs);
      for (const { reference, said, mended } of page.repairs)
        log[mended ? "warn" : "error"]({ reference, said, mended }, "the reconciler found a gap");
    }
  };
  try {
    await walk("events", missedEvents(way));
    await walk("movements", unbookedMovements(way));
    await endReconciliation(id, { ...seen, fault: null });
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    await endReconciliation(id, { ...seen, fault });
    throw error;
  }
}
