import type Stripe from "stripe";
import { now } from "#test/stripe/core/clock.ts";
import type { EndpointNote } from "#test/stripe/core/emit.ts";
import { idOf } from "#test/stripe/core/identity.ts";
import { page } from "#test/stripe/core/list.ts";
import { clearable, flag, listOf, merged, metadata, PAGE, text } from "#test/stripe/core/params.ts";
import { type Resource, route } from "#test/stripe/core/route.ts";
import { known, put, things, type Within } from "#test/stripe/core/world.ts";

type Wanted = {
  url: string;
  enabled_events: string[];
  connect?: boolean | undefined;
  description?: string | null | undefined;
  metadata?: Record<string, string> | null | undefined;
  api_version?: string | undefined;
};

/** Opens an endpoint; with a secret that is known beforehand where one is given. */
export function openEndpoint(within: Within, wanted: Wanted, secret = idOf("whsec", 32)) {
  const endpoint: Stripe.WebhookEndpoint = {
    id: idOf("we"),
    object: "webhook_endpoint",
    api_version: wanted.api_version ?? null,
    application: null,
    created: now(within),
    description: wanted.description ?? null,
    enabled_events: wanted.enabled_events,
    livemode: false,
    metadata: merged({}, wanted.metadata),
    status: "enabled",
    url: wanted.url,
  };
  const note: EndpointNote = { secret, connect: wanted.connect ?? false };
  within.world.notes.set(endpoint.id, note);
  return { ...put<"webhook_endpoint">(within, endpoint), secret };
}

/** https://docs.stripe.com/api/webhook_endpoints */
export const webhookEndpoints: Resource = {
  routes: [
    route(
      "POST",
      "/v1/webhook_endpoints",
      {
        url: text,
        enabled_events: listOf(text),
        api_version: text.optional(),
        connect: flag.optional(),
        description: clearable.optional(),
        metadata: metadata.optional(),
      },
      (call) => openEndpoint(call, call.params),
    ),
    route("GET", "/v1/webhook_endpoints", PAGE, (call) =>
      page(things(call, "webhook_endpoint").values(), call.params, "/v1/webhook_endpoints"),
    ),
    route("GET", "/v1/webhook_endpoints/:id", {}, (call) =>
      known(call, "webhook_endpoint", call.at.id),
    ),
    route(
      "POST",
      "/v1/webhook_endpoints/:id",
      {
        url: text.optional(),
        enabled_events: listOf(text).optional(),
        disabled: flag.optional(),
        description: clearable.optional(),
        metadata: metadata.optional(),
      },
      (call) => {
        const endpoint = known(call, "webhook_endpoint", call.at.id);
        const { url, enabled_events, disabled, description, metadata: said } = call.params;
        return Object.assign(endpoint, {
          ...(url && { url }),
          ...(enabled_events && { enabled_events }),
          ...(disabled !== undefined && { status: disabled ? "disabled" : "enabled" }),
          ...(description !== undefined && { description }),
          metadata: merged(endpoint.metadata, said),
        });
      },
    ),
    route("DELETE", "/v1/webhook_endpoints/:id", {}, (call) => {
      const { id, object } = known(call, "webhook_endpoint", call.at.id);
      things(call, "webhook_endpoint").delete(id);
      return { id, object, deleted: true };
    }),
  ],
};
