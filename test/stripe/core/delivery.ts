import { createHmac } from "node:crypto";
import type Stripe from "stripe";
import { worldTime } from "./clock.ts";
import { idOf } from "./identity.ts";
import type { World } from "./world.ts";

/** One event on its way to one endpoint. */
export type Delivery = {
  id: string;
  event: string;
  type: string;
  endpoint: string;
  url: string;
  secret: string;
  body: string;
  state: "waiting" | "held" | "sending" | "delivered" | "dropped" | "failed";
  /** When it is tried next, in this world's milliseconds. */
  at: number;
  tries: { at: number; status: number | null }[];
};

/** How deliveries go wrong on purpose; all as they should while it is empty. */
export type DeliveryPlan = {
  /** The share of deliveries that never leave, 0 to 1. */
  drop?: number;
  /** Further copies of each. */
  duplicate?: number;
  delayMs?: number;
  /** Nothing leaves until it is released. */
  hold?: boolean;
};

/** After how many seconds an unanswered delivery is tried again; then it is given up. */
const AGAIN_AFTER = [1, 5, 30, 300, 1800, 3600, 10_800, 21_600, 43_200, 86_400];
const PATIENCE_MS = 10_000;

/** Puts an event on its way to an endpoint. */
export function dispatch(
  world: World,
  { id: endpoint, url }: Stripe.WebhookEndpoint,
  secret: string,
  { id: event, type }: Stripe.EventBase,
  body: string,
) {
  const { drop = 0, duplicate = 0, delayMs = 0, hold } = world.plan;
  const dropped = Math.random() < drop;
  const state = dropped ? "dropped" : hold ? "held" : "waiting";
  const at = worldTime(world) * 1000 + delayMs;
  for (let copy = 0; copy <= (dropped ? 0 : duplicate); copy += 1)
    world.deliveries.push({
      ...{ id: idOf("dlv"), event, type, endpoint, url, secret, body },
      ...{ state, at, tries: [] },
    });
}

/** Sends what is due. Answers when all of it has been answered. */
export async function deliverDue(world: World): Promise<void> {
  const due = world.deliveries.filter(
    ({ state, at }) => state === "waiting" && at <= Date.now() + world.aheadSeconds * 1000,
  );
  await Promise.all(due.map((delivery) => deliver(world, delivery)));
}

async function deliver(world: World, delivery: Delivery): Promise<void> {
  delivery.state = "sending";
  const status = await send(delivery);
  delivery.tries.push({ at: Date.now(), status });
  if (status !== null && status >= 200 && status < 300) {
    delivery.state = "delivered";
    return;
  }
  const wait = AGAIN_AFTER[delivery.tries.length - 1];
  delivery.state = wait === undefined ? "failed" : "waiting";
  delivery.at = Date.now() + (world.aheadSeconds + (wait ?? 0)) * 1000;
}

async function send({ url, secret, body }: Delivery): Promise<number | null> {
  try {
    const answer = await fetch(url, {
      method: "POST",
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        "content-type": "application/json; charset=utf-8",
        "user-agent": "Stripe/1.0 (local stand-in)",
        "stripe-signature": signatureOf(body, secret),
      },
      body,
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return null;
  }
}

/** https://docs.stripe.com/webhooks#verify-manually; the machine's own time, which the receiver compares with. */
function signatureOf(body: string, secret: string): string {
  const at = Math.floor(Date.now() / 1000);
  const signature = createHmac("sha256", secret).update(`${at}.${body}`).digest("hex");
  return `t=${at},v1=${signature}`;
}
