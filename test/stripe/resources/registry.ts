import type { Resource } from "#test/stripe/core/route.ts";
import { customers } from "./customers.ts";
import { events } from "./events.ts";
import { webhookEndpoints } from "./webhook-endpoints.ts";

/** Everything that this Stripe can do. A new resource is a file of its own and a line here. */
export const RESOURCES: readonly Resource[] = [customers, events, webhookEndpoints];
