import type { Resource } from "#test/stripe/core/route.ts";
import { coupons } from "./coupons.ts";
import { customers } from "./customers.ts";
import { events } from "./events.ts";
import { prices } from "./prices.ts";
import { products } from "./products.ts";
import { promotionCodes } from "./promotion-codes.ts";
import { taxRates } from "./tax-rates.ts";
import { webhookEndpoints } from "./webhook-endpoints.ts";

/** Everything that this Stripe can do. A new resource is a file of its own and a line here. */
export const RESOURCES: readonly Resource[] = [
  customers,
  products,
  prices,
  events,
  webhookEndpoints,
  coupons,
  promotionCodes,
  taxRates,
];
