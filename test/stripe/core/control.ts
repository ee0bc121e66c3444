import { z } from "zod";
import { runDue, type Task, worldTime } from "./clock.ts";
import { deliverDue } from "./delivery.ts";
import { idOf } from "./identity.ts";
import { emptyWorld, type World } from "./world.ts";

type Said = { status: number; body: unknown };
type Parts = { tasks: Record<string, Task> };

const Fault = z.strictObject({
  kind: z.enum(["lose_response", "rate_limit", "server_error", "delay"]),
  match: z.string(),
  times: z.number().int().positive().default(1),
  delayMs: z.number().int().nonnegative().default(0),
});
const Plan = z.strictObject({
  drop: z.number().min(0).max(1).optional(),
  duplicate: z.number().int().min(0).max(20).optional(),
  delayMs: z.number().int().nonnegative().optional(),
  hold: z.boolean().optional(),
});
const Release = z.strictObject({ shuffle: z.boolean().default(false) });
const Replay = z.strictObject({ event: z.string().optional() });
const Clock = z.strictObject({ advanceSeconds: z.number().int().positive() });
const Retries = z.strictObject({
  afterDays: z.array(z.number().int().positive()),
  finally: z.enum(["cancel", "unpaid", "past_due"]),
});

/** What a control does with the body that was read for it. */
const CONTROLS: Record<string, (world: World, parts: Parts, body: unknown) => unknown> = {
  "POST /_emulator/faults": ({ faults }, _, body) => faults.push(Fault.parse(body)),
  "POST /_emulator/plan": (world, _, body) => {
    world.plan = Plan.parse(body) as World["plan"];
  },
  "POST /_emulator/release": (world, _, body) => release(world, Release.parse(body).shuffle),
  "POST /_emulator/replay": (world, _, body) => replay(world, Replay.parse(body).event),
  "POST /_emulator/retry": retryNow,
  "POST /_emulator/clock": (world, { tasks }, body) => {
    world.aheadSeconds += Clock.parse(body).advanceSeconds;
    runDue(world, tasks);
    return { now: worldTime(world) };
  },
  "POST /_emulator/dunning": ({ notes }, _, body) => {
    notes.set("dunning", Retries.parse(body));
  },
  "POST /_emulator/reset": (world) => Object.assign(world, emptyWorld(world.address)),
  "GET /_emulator/deliveries": ({ deliveries }) =>
    deliveries.map(({ secret: _, body: __, ...shown }) => shown),
  "GET /_emulator/totals": totals,
};

/** The controls of the stand-in: what goes wrong, how deliveries go, what time it is. JSON in, JSON out. */
export async function control(
  world: World,
  parts: Parts,
  verb: string,
  { pathname }: URL,
  body: string,
): Promise<Said> {
  const act = CONTROLS[`${verb} ${pathname}`];
  if (!act) return { status: 404, body: { error: `There is no control ${verb} ${pathname}.` } };
  try {
    const said = act(world, parts, body ? JSON.parse(body) : {});
    if (verb === "POST") await deliverDue(world);
    return { status: 200, body: pathname.endsWith("/reset") ? {} : (said ?? {}) };
  } catch (error) {
    return { status: 400, body: { error: error instanceof Error ? error.message : error } };
  }
}

/** What was held leaves now, in the order of its events or in none. */
function release(world: World, shuffle: boolean) {
  const held = world.deliveries.filter(({ state }) => state === "held");
  if (shuffle) mixed(held);
  const others = world.deliveries.filter(({ state }) => state !== "held");
  for (const delivery of held) delivery.state = "waiting";
  world.deliveries = [...others, ...held];
  return { released: held.length };
}

function mixed<T>(items: T[]): T[] {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [items[last], items[other]] = [items[other] as T, items[last] as T];
  }
  return items;
}

/** Every delivery there was, or those of one event, once more. */
function replay(world: World, event: string | undefined) {
  const again = world.deliveries.filter((delivery) => !event || delivery.event === event);
  const copies = again.map((delivery) => ({
    ...delivery,
    id: idOf("dlv"),
    state: "waiting" as const,
    at: worldTime(world) * 1000,
    tries: [],
  }));
  world.deliveries.push(...copies);
  return { replayed: copies.length };
}

/** What waits for its next try does not wait any longer. */
function retryNow(world: World) {
  const waiting = world.deliveries.filter(({ state }) => state === "waiting");
  for (const delivery of waiting) delivery.at = 0;
  return { retried: waiting.length };
}

/** How many objects of each kind each account has. */
function totals({ accounts, deliveries }: World) {
  return {
    accounts: Object.fromEntries(
      [...accounts].map(([account, kinds]) => [
        account,
        Object.fromEntries([...kinds].map(([kind, objects]) => [kind, objects.size])),
      ]),
    ),
    undelivered: deliveries.filter(({ state }) => state === "waiting" || state === "sending")
      .length,
  };
}
