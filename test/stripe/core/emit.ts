import type Stripe from "stripe";
import { worldTime } from "./clock.ts";
import { dispatch } from "./delivery.ts";
import { idOf } from "./identity.ts";
import type { Thing } from "./kinds.ts";
import { PLATFORM, put, things, type Within } from "./world.ts";

export const API_VERSION = "2026-10-28.endive";

/** Says that something happened to an object: an event as it was at this moment, and its deliveries. */
export function emit(
  within: Within,
  type: Stripe.Event.Type,
  object: Thing | { object: string },
  previous?: Record<string, unknown>,
): void {
  const { world, account, request } = within;
  const connected = account !== PLATFORM;
  const endpoints = listening(within, type, connected);
  const event = {
    id: idOf("evt"),
    object: "event" as const,
    ...(connected && { account }),
    api_version: API_VERSION,
    created: worldTime(world),
    data: {
      object: structuredClone(object) as unknown as Stripe.Event.Data.Object,
      ...(previous && { previous_attributes: previous }),
    },
    livemode: false,
    pending_webhooks: endpoints.length,
    request: request.id
      ? { id: request.id, idempotency_key: request.key }
      : { id: null, idempotency_key: null },
    type,
  };
  put<"event">(within, event);
  const body = JSON.stringify(event, null, 2);
  for (const [endpoint, secret] of endpoints) dispatch(world, endpoint, secret, event, body);
}

/** The platform's endpoints that want it, with their secrets: those for connected accounts, or those for its own. */
function listening(
  { world }: Within,
  type: string,
  connected: boolean,
): [Stripe.WebhookEndpoint, string][] {
  const platform = { world, account: PLATFORM, request: { id: "", key: null } };
  return [...things(platform, "webhook_endpoint").values()]
    .filter(({ id, status, enabled_events: wanted }) => {
      const { connect } = world.notes.get(id) as EndpointNote;
      return (
        status === "enabled" &&
        connect === connected &&
        (wanted.includes("*") || wanted.includes(type))
      );
    })
    .map((endpoint) => [endpoint, (world.notes.get(endpoint.id) as EndpointNote).secret]);
}

/** What an endpoint's answer does not show. */
export type EndpointNote = { secret: string; connect: boolean };

/** Changes an object and says what was changed: `type` is emitted with the values before. */
export function change<T extends Thing>(
  within: Within,
  object: T,
  changes: Partial<T>,
  type?: Stripe.Event.Type,
): T {
  const names = Object.keys(changes) as (keyof T & string)[];
  const previous = Object.fromEntries(
    names
      .filter((name) => JSON.stringify(object[name]) !== JSON.stringify(changes[name]))
      .map((name) => [name, structuredClone(object[name])]),
  );
  Object.assign(object, changes);
  if (type) emit(within, type, object, previous);
  return object;
}
