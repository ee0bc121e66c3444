import Stripe from "stripe";
import { env } from "#app/kernel/env.ts";
import { log } from "#app/kernel/log.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { claimEvents, type DueEvent } from "#tenants/processor/claim-events.ts";
import { putOffEvents } from "#tenants/processor/put-off-events.ts";
import { settleEvents } from "#tenants/processor/settle-events.ts";
import { LOOKS, type Look } from "./looks.ts";

const BATCH = 100;

/** Looks at a time: Stripe takes a hundred requests a second, and each look makes a few. */
const AT_ONCE = 8;

/** Whatever events are due about has been looked at, once for all events about the same object. Answers how many events. */
export async function lookAtDue(looks: Readonly<Record<string, Look>> = LOOKS): Promise<number> {
  if (env().stripe.kind === "off") return 0;
  for (let done = 0; ; ) {
    const due = await claimEvents(BATCH);
    if (due.length === 0) return done;
    const objects = byObject(due);
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let about = objects.pop(); about; about = objects.pop()) await see(about, looks);
      }),
    );
    done += due.length;
  }
}

function byObject(events: readonly DueEvent[]): DueEvent[][] {
  const objects = new Map<string, DueEvent[]>();
  for (const event of events) {
    const key = JSON.stringify([event.objectKind, event.objectId, event.account]);
    objects.set(key, [...(objects.get(key) ?? []), event]);
  }
  return [...objects.values()];
}

/** All these events are about one object. */
async function see(events: readonly DueEvent[], looks: Readonly<Record<string, Look>>) {
  const ids = events.map(({ id }) => id);
  const [event] = events;
  const look = event?.objectId ? looks[event.objectKind] : undefined;
  if (!event || !look) return settleEvents(ids, "passed over", null);
  try {
    const { outcome, tenant } = await look(event.objectId, event.account);
    await settleEvents(ids, outcome, tenant);
  } catch (error) {
    await unseen(ids, event, error);
  }
}

async function unseen(ids: readonly string[], { objectId, tries }: DueEvent, error: unknown) {
  if (isMissing(error)) return settleEvents(ids, "gone", null);
  const why = error instanceof Error ? error.message : String(error);
  const forGood = error instanceof Refusal && error.code !== "unavailable";
  log[forGood ? "error" : "warn"](
    { object: objectId, tries, error: why },
    forGood ? "a payment needs somebody to look at it" : "a payment will be looked at again",
  );
  await putOffEvents(ids, why, { forGood });
}

const isMissing = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeInvalidRequestError && error.code === "resource_missing";
