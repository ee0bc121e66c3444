import type { Resource } from "#test/stripe/core/route.ts";
import { bank } from "#test/stripe/pages/bank.ts";
import { paying } from "#test/stripe/pages/pay.ts";
import { balance } from "./balance.ts";
import { BILLING } from "./billing.ts";
import { charges } from "./charges.ts";
import { checkoutSessions } from "./checkout-sessions.ts";
import { CONNECT } from "./connect.ts";
import { customers } from "./customers.ts";
import { disputes } from "./disputes.ts";
import { events } from "./events.ts";
import { paymentIntents } from "./payment-intents.ts";
import { paymentMethods } from "./payment-methods.ts";
import { prices } from "./prices.ts";
import { products } from "./products.ts";
import { refunds } from "./refunds.ts";
import { setupIntents } from "./setup-intents.ts";
import { webhookEndpoints } from "./webhook-endpoints.ts";

/** Everything that this Stripe can do. A new resource is a file of its own and a line here. */
export const RESOURCES: readonly Resource[] = [
  balance,
  bank,
  charges,
  checkoutSessions,
  customers,
  disputes,
  events,
  paying,
  paymentIntents,
  paymentMethods,
  prices,
  products,
  refunds,
  setupIntents,
  webhookEndpoints,
  ...BILLING,
  ...CONNECT,
];
