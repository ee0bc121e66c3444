import type { Resource } from "#test/stripe/core/route.ts";
import { invoicing } from "#test/stripe/pages/invoice.ts";
import { managing } from "#test/stripe/pages/portal.ts";
import { coupons } from "./coupons.ts";
import { creditNotes } from "./credit-notes.ts";
import { invoiceActions } from "./invoice-actions.ts";
import { invoiceItems } from "./invoice-items.ts";
import { invoicePayments } from "./invoice-payments.ts";
import { invoices } from "./invoices.ts";
import { meters } from "./meters.ts";
import { portal } from "./portal.ts";
import { promotionCodes } from "./promotion-codes.ts";
import { subscriptionItems } from "./subscription-items.ts";
import { subscriptions } from "./subscriptions.ts";
import { taxRates } from "./tax-rates.ts";
import { testClocks } from "./test-clocks.ts";

/** What Stripe calls Billing. */
export const BILLING: readonly Resource[] = [
  coupons,
  promotionCodes,
  taxRates,
  subscriptions,
  subscriptionItems,
  invoices,
  invoiceActions,
  invoiceItems,
  invoicePayments,
  creditNotes,
  testClocks,
  meters,
  portal,
  managing,
  invoicing,
];
