import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { lessonCompleted } from "#app/domain/learning/events.ts";
import { balanceOf } from "#app/domain/wallet/queries.ts";
import type { Env } from "#app/kernel/env.ts";
import { event } from "#app/kernel/event.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { inControlPlane } from "#tenants/control-plane.ts";
import { announce } from "#tenants/journal.ts";
import { doAgain } from "#tenants/work/do-again.ts";
import { stateOfWork } from "#tenants/work/queries.ts";
import { runs } from "#test/support/deep.ts";
import { anOperator } from "#test/support/operator.ts";
import { askAs } from "#test/support/owner.ts";
import { aTenant } from "#test/support/world.ts";
import { openBackend } from "#workers/connection.ts";
import { CREW } from "#workers/crew.ts";
import { type Duty, when } from "#workers/handle.ts";
import { jobOptions } from "#workers/queues.ts";
import { startRelay } from "#workers/relay.ts";
import { every } from "#workers/schedule.ts";
import { startShift } from "#workers/shift.ts";
import { DEATHS, dieAt } from "./die-at.ts";
import { QUICK, QUICKLY } from "./quick-queues.ts";

type Place = Readonly<{
  queue: Env["queue"];
  /** Cuts every connection that the queue's own server has. */
  cut: () => Promise<unknown>;
  stop: () => Promise<void>;
}>;
type Tenant = Awaited<ReturnType<typeof aTenant>>;

/** What is promised of the way from an event to its effect, on whichever backend `open` brings. */
export function conformance(open: () => Promise<Place>): void {
  vi.setConfig({ testTimeout: 120_000, expect: { poll: { timeout: 30_000 } } });
  let place: Place;
  beforeAll(async () => {
    place = await open();
  });
  afterAll(() => place.stop());

  const backend = (mayClaim = () => true) => openBackend(place.queue, mayClaim);
  const shift = (duties: readonly Duty[], mayClaim?: () => boolean) =>
    startShift(backend(mayClaim), { events: duties }, { queues: QUICK });

  /** Runs `work` beside queue `events`, without anybody at work. */
  async function atTheQueue<T>(
    work: (queue: ReturnType<ReturnType<typeof backend>["queue"]>) => T,
  ) {
    const opened = backend();
    const queue = opened.queue("events", jobOptions(QUICK.events));
    const outcome = await work(queue);
    await queue.close();
    await opened.close();
    return outcome;
  }

  /** Nothing is waiting to be relayed, done or tried again. */
  const quiet = () =>
    atTheQueue((queue) =>
      expect
        .poll(
          async () => {
            const jobs = await queue.getJobCounts("waiting", "active", "delayed", "prioritized");
            return (await unrelayed()) + Object.values(jobs).reduce((sum, count) => sum + count);
          },
          { timeout: 60_000, interval: 100 },
        )
        .toBe(0),
    );

  test("each follower of an event hears of it once, with its tenant's facts", async () => {
    const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
    const kind = numbered();
    const heard: string[] = [];
    const listen = (who: string) =>
      when(kind, who, async ({ tenant }, { number }, { eventId }) => {
        heard.push(`${who} ${tenant.name} ${number} ${eventId}`);
      });
    const endShift = await shift([listen("test.one"), listen("test.two")]);
    for (let number = 0; number < 30; number++)
      await tell(number % 2 ? acme : globex, kind, number);
    await quiet();
    await endShift();
    expect(heard.length).toBe(60);
    expect(new Set(heard).size).toBe(60);
    expect(heard.filter((line) => line.startsWith("test.one Globex")).length).toBe(15);
  });

  test("an event that is relayed again while its job waits is done once", async () => {
    const acme = await aTenant();
    const kind = numbered();
    let done = 0;
    const duties = [when(kind, "test.once", async () => void done++)];
    for (let number = 0; number < 40; number++) await tell(acme, kind, number);
    await atTheQueue(async (queue) => {
      for (const _ of [1, 2, 3]) {
        await relayAgain(kind.name);
        const stopRelay = startRelay([{ queue, duties, room: QUICK.events.room }]);
        await expect.poll(unrelayed).toBe(0);
        await stopRelay();
      }
      expect(await queue.getWaitingCount()).toBe(40);
    });
    const endShift = await shift(duties);
    await quiet();
    await endShift();
    expect(done).toBe(40);
  });

  test("a flood of one academy's events fills no queue, and a neighbor's event waits for none of it", async () => {
    const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
    const kind = numbered();
    const heard: string[] = [];
    const listen = when(kind, "test.flood", async ({ tenant }) => heard.push(tenant.name));
    await acme.setUp(
      ({ sql }) => sql`
        insert into journal (kind, name, facts, actor_kind)
        select 'event', ${kind.name}, jsonb_build_object('number', n), 'system' from generate_series(1, 1000) n`,
    );
    await atTheQueue(async (queue) => {
      const stopRelay = startRelay([{ queue, duties: [listen], room: 100 }]);
      await expect.poll(() => queue.getWaitingCount()).toBeGreaterThanOrEqual(100);
      await tell(globex, kind);
      await stopRelay();
      expect(await queue.getWaitingCount()).toBeLessThanOrEqual(151);
    });
    const endShift = await shift([listen]);
    await quiet();
    await endShift();
    expect(heard.length).toBe(1001);
    expect(heard.indexOf(globex.tenant.name)).toBeLessThan(300);
  });

  test("work that fails four times is done at the fifth try, after pauses that grow", async () => {
    const acme = await aTenant();
    const kind = numbered();
    const tries: number[] = [];
    const endShift = await shift([
      when(kind, "test.fifth-time-lucky", async () => {
        if (tries.push(performance.now()) < 5) throw new Error("not yet");
      }),
    ]);
    await tell(acme, kind);
    await expect.poll(() => tries.length).toBe(5);
    await quiet();
    await endShift();
    const pauses = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    const shortest = [1, 2, 4, 8].map((factor) => (factor * QUICK.events.firstPauseMs) / 2);
    for (const [index, pause] of pauses.entries())
      expect(pause).toBeGreaterThan(shortest[index] ?? 0);
    expect(tries.length).toBe(5);
  });

  test("work that fails every time is given up, and done when an operator sets it going again", async () => {
    const acme = await aTenant();
    const kind = numbered();
    let [tries, possible] = [0, false];
    const endShift = await shift([
      when(kind, "test.impossible", async () => {
        tries++;
        if (!possible) throw new Error("it cannot be done");
      }),
    ]);
    await tell(acme, kind);
    const mine = async () => {
      const { givenUp } = await inControlPlane(TEST, stateOfWork);
      return givenUp.filter(({ duty }) => duty === "test.impossible");
    };
    const given = { academy: "Acme", tries: QUICK.events.attempts };
    await expect.poll(mine).toMatchObject([{ ...given, again: false }]);
    expect(tries).toBe(QUICK.events.attempts);

    possible = true;
    const [{ event: id = "" } = {}] = await mine();
    await anOperator().does(doAgain, { id, because: "It is possible now." });
    await expect.poll(() => tries).toBe(QUICK.events.attempts + 1);
    await quiet();
    await endShift();
    expect(tries).toBe(QUICK.events.attempts + 1);
    expect(await mine()).toMatchObject([{ ...given, again: true }]);
  });

  test("a refusal is an answer and not tried again; what the command had written is gone", async () => {
    const acme = await aTenant();
    const kind = numbered();
    let tries = 0;
    const endShift = await shift([
      when(kind, "test.refuses", async (scope) => {
        tries++;
        await announce(scope, kind, { number: 7 });
        throw new Refusal("conflict", "No.");
      }),
    ]);
    await tell(acme, kind);
    await expect.poll(() => tries).toBe(1);
    await quiet();
    await endShift();
    expect(tries).toBe(1);
    expect(await acme.setUp(({ db }) => db.journal.count({ where: { name: kind.name } }))).toBe(1);
  });

  test("in whatever order and however often events come, the effect is the same", async () => {
    const acme = await aTenant();
    const learners = await Promise.all([acme.learner(), acme.learner(), acme.learner()]);
    const lessons = Array.from({ length: 4 }, () => randomUUID());
    for (const { personId } of learners)
      for (const lessonId of lessons)
        await acme.setUp((scope) =>
          announce(scope, lessonCompleted, { personId, lessonId, courseId: randomUUID() }),
        );
    const told = await acme.setUp(({ db }) =>
      db.journal.findMany({ where: { name: lessonCompleted.name }, select: { id: true } }),
    );
    const followers = (CREW.events ?? []).filter(({ follows }) => follows === lessonCompleted.name);
    const jobs = told.flatMap(({ id }) =>
      followers.flatMap(({ name }) =>
        Array.from({ length: 3 }, () => ({
          name,
          data: { tenant: acme.tenant.id, event: id },
          opts: { jobId: randomUUID() },
        })),
      ),
    );
    await atTheQueue((queue) => queue.addBulk(shuffled(jobs)));
    const endShift = await startShift(backend(), CREW, { queues: QUICK });
    await quiet();
    await endShift();
    for (const learner of learners)
      expect(await learner.sees(balanceOf, learner.personId)).toBe(20n);
    expect(await countedIn(acme)).toBe(3n);
  });

  test("a worker that is told to stop finishes the job that it is at, and takes no other", async () => {
    const acme = await aTenant();
    const kind = numbered();
    const [begun, ended]: number[][] = [[], []];
    const duties = [
      when(kind, "test.slow", async (_, { number }) => {
        begun?.push(number);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        ended?.push(number);
      }),
    ];
    const endShift = await shift(duties);
    for (let number = 0; number < 2 * QUICK.events.concurrency; number++)
      await tell(acme, kind, number);
    await expect.poll(() => begun?.length).toBe(QUICK.events.concurrency);
    await endShift();
    expect(ended?.toSorted()).toEqual(begun?.toSorted());
    expect(ended?.length).toBe(QUICK.events.concurrency);

    const endNext = await shift(duties);
    await quiet();
    await endNext();
    expect(ended?.length).toBe(2 * QUICK.events.concurrency);
  });

  test("a worker whose clock is wrong takes no job, but finishes those that it is at", async () => {
    const acme = await aTenant();
    const kind = numbered();
    const atOnce = QUICK.events.concurrency;
    const [begun, ended]: [number[], Set<number>] = [[], new Set()];
    let right = true;
    const work = when(kind, "test.while-in-time", async (_, { number }) => {
      const first = !begun.includes(number);
      begun.push(number);
      await new Promise((resolve) => setTimeout(resolve, 500));
      if (first && number % 2) throw new Error("not yet");
      ended.add(number);
    });
    const endShift = await shift([work], () => right);
    for (let number = 0; number < 2 * atOnce; number++) await tell(acme, kind, number);
    await expect.poll(() => begun.length).toBe(atOnce);
    right = false;
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(begun.length).toBe(atOnce);
    expect(ended.size).toBe(begun.filter((number) => number % 2 === 0).length);
    right = true;
    await expect.poll(() => ended.size).toBe(2 * atOnce);
    await quiet();
    await endShift();
  });

  test("the timetable rings, and rings no more for what is not on it", async () => {
    let [kept, dropped] = [0, 0];
    const keeps = every(300, "test.keeps", async () => kept++);
    const endShift = await shift([keeps, every(300, "test.dropped", async () => dropped++)]);
    await expect.poll(() => Math.min(kept, dropped)).toBeGreaterThan(1);
    await endShift();

    const until = dropped;
    const endNext = await shift([keeps]);
    const before = kept;
    await expect.poll(() => kept).toBeGreaterThan(before + 1);
    await endNext();
    expect(dropped).toBe(until);
    await (await shift([]))();
    await quiet();
  });

  test("work goes on after every connection was cut", async () => {
    const acme = await aTenant();
    const kind = numbered();
    const heard = new Set<number>();
    const endShift = await shift([
      when(kind, "test.goes-on", async (_, { number }) => void heard.add(number)),
    ]);
    await tell(acme, kind, 0);
    await expect.poll(() => heard.size).toBe(1);
    await place.cut();
    await cutDatabase();
    await expect
      .poll(() =>
        tell(acme, kind, 1).then(
          () => true,
          () => false,
        ),
      )
      .toBe(true);
    await expect.poll(() => heard.has(1)).toBe(true);
    await quiet();
    await endShift();
  });

  test("killed between any two steps, an event has had its effect exactly once", async () => {
    const cast = [];
    for (const death of DEATHS) {
      const acme = await aTenant();
      const amara = await acme.learner();
      const facts = { personId: amara.personId, lessonId: randomUUID(), courseId: randomUUID() };
      await acme.setUp((scope) => announce(scope, lessonCompleted, facts));
      expect(await dieAt(death, place.queue), death).toBe("SIGKILL");
      cast.push({ acme, amara });
    }
    const endShift = await startShift(backend(), CREW, QUICKLY);
    await quiet();
    await endShift();
    for (const { acme, amara } of cast) {
      expect(await amara.sees(balanceOf, amara.personId)).toBe(5n);
      expect(await countedIn(acme)).toBe(1n);
    }
  });

  test("three crews at once share a flood of events without doing one twice", async () => {
    const tenants = await Promise.all([aTenant(), aTenant(), aTenant()]);
    const kind = numbered();
    const heard: string[] = [];
    const duties = [
      when(kind, "test.flood", async ({ tenant }, { number }) => {
        heard.push(`${tenant.slug} ${number}`);
      }),
    ];
    const shifts = await Promise.all([shift(duties), shift(duties), shift(duties)]);
    const many = runs(100);
    await Promise.all(
      tenants.map(async (tenant) => {
        for (let number = 0; number < many; number++) await tell(tenant, kind, number);
      }),
    );
    await quiet();
    await Promise.all(shifts.map((endShift) => endShift()));
    expect(heard.length).toBe(3 * many);
    expect(new Set(heard).size).toBe(3 * many);
  }, 600_000);
}

/** A kind of event that no other test has followers for. */
const numbered = () => event(`test.happened-${randomUUID()}`, z.object({ number: z.int() }));

const tell = (tenant: Tenant, kind: ReturnType<typeof numbered>, number = 0) =>
  tenant.setUp((scope) => announce(scope, kind, { number }));

const TEST = { kind: "system", because: "test" } as const;

const unrelayed = () =>
  inControlPlane(TEST, ({ db }) => db.journal.count({ where: { kind: "event", relayedAt: null } }));

const cutDatabase = () =>
  askAs(
    "owner",
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );

const relayAgain = (name: string) =>
  inControlPlane(TEST, ({ db }) =>
    db.journal.updateMany({ where: { name }, data: { relayedAt: null } }),
  );

const countedIn = (tenant: Tenant) =>
  tenant.setUp(async ({ db }) => (await db.meterTotal.findFirst({}))?.total);

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
