import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Refusal } from "#app/kernel/refusal.ts";
import { lookAtDue } from "#app/stripe/look-at-due.ts";
import type { Look } from "#app/stripe/looks.ts";
import { lookAt, type Subject } from "#app/stripe/subject.ts";
import { keepEvent } from "#tenants/processor/keep-event.ts";
import { keepEvents } from "#tenants/processor/keep-events.ts";
import { retryEvent } from "#tenants/processor/retry-event.ts";
import type { Scope } from "#tenants/scope.ts";
import { runs } from "#test/support/deep.ts";
import { anOperator } from "#test/support/operator.ts";
import { ownDatabase } from "#test/support/own-database.ts";
import { askAs } from "#test/support/owner.ts";
import { aTenant } from "#test/support/world.ts";

process.env["STRIPE_SECRET_KEY"] = "sk_test_1";
await ownDatabase();
await askAs(
  "owner",
  `create schema seen;
   grant usage on schema seen to azora_app;
   create table seen.thing (id text primary key, state int not null);
   grant select, insert, update on seen.thing to azora_app`,
);
const acme = await aTenant("Acme");
const globex = await aTenant("Globex");

type Thing = { id: string; state: number; owner: string };

/** A processor in miniature: things that change, and whoever asks about one is answered a little later. */
function aProvider() {
  const things = new Map<string, Thing>();
  return {
    change: (id: string, owner = acme.tenant.id): number => {
      const state = (things.get(id)?.state ?? 0) + 1;
      things.set(id, { id, state, owner });
      return state;
    },
    states: () => new Map([...things].map(([id, { state }]) => [id, state])),
    refetch: async (id: string): Promise<Thing> => {
      await pause(Math.random() * 2);
      const thing = things.get(id);
      if (!thing) throw new Error("There is no such thing yet.");
      await pause(Math.random() * 8);
      return thing;
    },
  };
}
type Provider = ReturnType<typeof aProvider>;

const write = ({ sql }: Scope, { id, state }: Pick<Thing, "id" | "state">) => sql`
  insert into seen.thing (id, state) values (${id}, ${state}::int)
  on conflict (id) do update set state = excluded.state`;

const thingOf = ({ refetch }: Provider): Subject<Thing> => ({
  name: "thing",
  refetch,
  tenantOf: ({ owner }) => owner,
  settle: write,
});

const looksOf = (provider: Provider): Record<string, Look> => ({
  thing: (id) => lookAt(thingOf(provider), id),
});

const eventAbout = (objectId: string, objectKind = "thing") => ({
  id: `evt_${randomUUID().replaceAll("-", "")}`,
  type: "thing.changed",
  objectKind,
  objectId,
  account: null,
  createdAt: new Date(),
});
type Told = ReturnType<typeof eventAbout> & { state: number };

async function statesIn(ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await askAs<{ id: string; state: number }>(
    "owner",
    "select id, state from seen.thing where id = any($1)",
    [ids],
  );
  return new Map(rows.map(({ id, state }) => [id, state]));
}

const kept = async (id: string) =>
  (await askAs("ops", "select * from processor.event where id = $1", [id]))[0];

/** Which of three things changes when, and after how long each of its deliveries arrives; three in ten are lost. */
const HISTORY = fc.array(
  fc.record({
    thing: fc.nat(2),
    afterMs: fc.nat(3),
    deliveries: fc.array(fc.record({ delayMs: fc.nat(8), lost: fc.nat(9).map((die) => die < 3) }), {
      minLength: 1,
      maxLength: 5,
    }),
  }),
  { minLength: 1, maxLength: 8 },
);
type History = typeof HISTORY extends fc.Arbitrary<infer T> ? T : never;

/** How an inbox hears of things, works, and is reconciled with all that happened. */
type Inbox = (provider: Provider) => Readonly<{
  hear: (event: Told) => Promise<unknown>;
  work: () => Promise<unknown>;
  reconcile: (events: readonly Told[]) => Promise<unknown>;
}>;

/** What the inbox made of a history, beside what is true. */
async function lived(history: History, inbox: Inbox) {
  const provider = aProvider();
  const { hear, work, reconcile } = inbox(provider);
  const mark = randomUUID();
  const told: Told[] = [];
  const deliveries: Promise<unknown>[] = [];
  for (const { thing, afterMs, deliveries: asked } of history) {
    await pause(afterMs);
    const id = `${mark}-${thing}`;
    const event = { ...eventAbout(id), state: provider.change(id) };
    told.push(event);
    for (const { delayMs, lost } of asked)
      if (!lost) deliveries.push(pause(delayMs).then(() => hear(event)));
    deliveries.push(work());
  }
  await Promise.all(deliveries);
  await reconcile(told);
  await Promise.all([work(), work()]);
  const truth = provider.states();
  return { truth, seen: await statesIn([...truth.keys()]) };
}

const ours: Inbox = (provider) => ({
  hear: (event) => keepEvent(event),
  work: () => lookAtDue(looksOf(provider)),
  reconcile: keepEvents,
});

const property = (inbox: Inbox, lossy = true) =>
  fc.asyncProperty(HISTORY, async (history) => {
    const whole = history.map(({ deliveries, ...step }) => ({
      ...step,
      deliveries: deliveries.map(({ delayMs, lost }) => ({ delayMs, lost: lossy && lost })),
    }));
    const { truth, seen } = await lived(whole, inbox);
    expect(seen).toEqual(truth);
  });

test("told one to five times, at once, in any order, three in ten lost: the end is what the processor says", async () => {
  await fc.assert(property(ours), { numRuns: runs(20) });
});

/** Looks at once whenever something is heard, as the page does to which a buyer comes back. */
const looking: Inbox = (provider) => ({
  hear: ({ objectId }) => lookAt(thingOf(provider), objectId),
  work: async () => {},
  reconcile: async () => {},
});

test("looks that overlap end with what was asked last, whichever of them is the last to end", async () => {
  await fc.assert(property(looking, false), { numRuns: runs(20) });
});

const NAIVE: Readonly<Record<string, [Inbox, lossy: boolean]>> = {
  "believes what is delivered": [
    () => ({
      hear: (event) => acme.setUp((scope) => write(scope, { ...event, id: event.objectId })),
      work: async () => {},
      reconcile: async () => {},
    }),
    false,
  ],
  "counts every delivery, also those that come twice": [
    () => ({
      hear: ({ objectId }) =>
        acme.setUp(
          ({ sql }) => sql`insert into seen.thing as t (id, state) values (${objectId}, 1)
                           on conflict (id) do update set state = t.state + 1`,
        ),
      work: async () => {},
      reconcile: async () => {},
    }),
    false,
  ],
  "asks, and keeps the answer that arrives last": [
    (provider) => ({
      hear: async ({ objectId }) => {
        const thing = await provider.refetch(objectId);
        await acme.setUp((scope) => write(scope, thing));
      },
      work: async () => {},
      reconcile: async () => {},
    }),
    false,
  ],
  "is never reconciled": [(provider) => ({ ...ours(provider), reconcile: async () => {} }), true],
};

test.each(Object.entries(NAIVE))(
  "the property turns red for an inbox that %s",
  async (_, [inbox, lossy]) => {
    const found = await fc.check(property(inbox, lossy), { numRuns: 300, endOnFailure: true });
    expect(found.failed).toBe(true);
  },
);

test("what is another academy's all of a sudden is refused, changes nothing, and waits for somebody", async () => {
  const provider = aProvider();
  const id = `moved-${randomUUID()}`;
  provider.change(id);
  await lookAt(thingOf(provider), id);
  provider.change(id, globex.tenant.id);
  const event = eventAbout(id);

  await keepEvent(event);
  await lookAtDue(looksOf(provider));

  expect(await statesIn([id])).toEqual(new Map([[id, 1]]));
  const { outcome, given_up_at, processed_at } = (await kept(event.id)) ?? {};
  expect([given_up_at === null, processed_at]).toEqual([false, null]);
  expect(outcome).toContain(globex.tenant.id);
});

test("what fails is tried again after a pause, and given up at last; an operator sets it going again", async () => {
  const event = eventAbout("thing");
  let broken = true;
  const looks: Record<string, Look> = {
    thing: async () => {
      if (broken) throw new Error("Stripe is away");
      return { outcome: "settled", tenant: acme.tenant.id };
    },
  };
  const due = () =>
    askAs("owner", "update processor.event set due_at = now() where id = $1", [event.id]);
  await keepEvent(event);

  await lookAtDue(looks);
  const first = await kept(event.id);
  expect(first).toMatchObject({ tries: 1, processed_at: null, given_up_at: null });
  expect(first?.["due_at"].getTime()).toBeGreaterThan(Date.now() + 1_000);
  expect(await lookAtDue(looks)).toBe(0);

  for (let tries = 2; tries <= 14; tries++) {
    await due();
    await lookAtDue(looks);
  }
  const last = await kept(event.id);
  expect(last).toMatchObject({ tries: 14, outcome: "Stripe is away" });
  expect(last?.["given_up_at"]).not.toBeNull();

  broken = false;
  await anOperator().does(retryEvent, { id: event.id });
  await lookAtDue(looks);
  expect(await kept(event.id)).toMatchObject({
    outcome: "settled",
    given_up_at: null,
    tenant_id: acme.tenant.id,
  });
});

test("a refusal is given up at once, except that payments are switched off for now", async () => {
  const [no, later] = [eventAbout("no"), eventAbout("later")];
  await keepEvents([no, later]);

  await lookAtDue({
    thing: async (id) => {
      throw new Refusal(id === "no" ? "gone" : "unavailable", "No.");
    },
  });

  expect((await kept(no.id))?.["given_up_at"]).not.toBeNull();
  expect((await kept(later.id))?.["given_up_at"]).toBeNull();
});

test("a worker that was killed in the middle leaves its events to another one", async () => {
  const provider = aProvider();
  const id = `orphan-${randomUUID()}`;
  provider.change(id);
  const event = eventAbout(id);
  await keepEvent(event);
  const never: Record<string, Look> = { thing: () => new Promise(() => {}) };
  void lookAtDue(never);
  while ((await kept(event.id))?.["tries"] === 0) await pause(5);

  expect(await lookAtDue(looksOf(provider))).toBe(0);
  await askAs("owner", "update processor.event set due_at = now() where id = $1", [event.id]);
  await lookAtDue(looksOf(provider));

  expect(await statesIn([id])).toEqual(provider.states());
});

test("events about what we do not look at are kept and passed over", async () => {
  const event = eventAbout("prod_1", "product");
  await keepEvent(event);

  await lookAtDue();

  expect(await kept(event.id)).toMatchObject({ outcome: "passed over", tenant_id: null });
});

test("hundreds of events about one object cost one look", async () => {
  const [provider, id] = [aProvider(), `busy-${randomUUID()}`];
  provider.change(id);
  await keepEvents(Array.from({ length: 90 }, () => eventAbout(id)));
  let looks = 0;

  await lookAtDue({
    thing: (thing) => {
      looks += 1;
      return lookAt(thingOf(provider), thing);
    },
  });

  expect(looks).toBe(1);
});
