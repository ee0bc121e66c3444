import { keepEvents } from "#tenants/processor/keep-events.ts";
import { stripe } from "./client.ts";
import { eventOf } from "./heard-event.ts";
import { LOOKS } from "./looks.ts";
import { since } from "./moment.ts";
import { pagesOf } from "./pages-of.ts";
import type { Passed, Walk } from "./reconcile.ts";

/** Walks Stripe's events of the kinds that we look at, and keeps those that were never delivered; they are looked at next. */
export async function* missedEvents({ from, isNews }: Walk): AsyncGenerator<Passed> {
  for await (const page of pagesOf(stripe().events.list({ limit: 100, ...since(from) }))) {
    const events = page
      .map(eventOf)
      .filter(({ createdAt, objectKind }) => !isNews(createdAt) && objectKind in LOOKS);
    const missed = new Set(await keepEvents(events));
    yield {
      seen: page.length,
      repairs: events
        .filter(({ id }) => missed.has(id))
        .map(({ id, type, objectId }) => ({
          kind: "event",
          reference: id,
          said: `${type} about ${objectId} was never delivered`,
          mended: true,
        })),
    };
  }
}
