import type Stripe from "stripe";
import type {
  CreditNote,
  Discount,
  Invoice,
  InvoiceItem,
  Subscription,
} from "#test/stripe/billing/kinds.ts";
import type { ConnectedAccount, Transfer } from "#test/stripe/connect/kinds.ts";

/** On the wire a decimal is text; the SDK makes its Decimal of it. */
type Wired<T, K extends keyof T> = Omit<T, K> & {
  [Key in K]: null extends T[Key] ? string | null : string;
};

/** What is kept, under the name that its `object` field says. Fields that may be expanded are kept as ids. */
export type Kinds = {
  customer: Stripe.Customer;
  product: Stripe.Product;
  price: Wired<Stripe.Price, "unit_amount_decimal">;
  payment_method: Stripe.PaymentMethod;
  setup_intent: Stripe.SetupIntent;
  payment_intent: Stripe.PaymentIntent;
  charge: Stripe.Charge;
  refund: Stripe.Refund;
  dispute: Stripe.Dispute;
  balance_transaction: Stripe.BalanceTransaction;
  "checkout.session": Stripe.Checkout.Session;
  event: Stripe.EventBase;
  webhook_endpoint: Stripe.WebhookEndpoint;
  coupon: Stripe.Coupon;
  promotion_code: Stripe.PromotionCode;
  discount: Discount;
  tax_rate: Stripe.TaxRate;
  subscription: Subscription;
  invoice: Invoice;
  invoiceitem: InvoiceItem;
  invoice_payment: Stripe.InvoicePayment;
  credit_note: CreditNote;
  "billing.meter": Stripe.Billing.Meter;
  "billing_portal.configuration": Stripe.BillingPortal.Configuration;
  "billing_portal.session": Stripe.BillingPortal.Session;
  account: ConnectedAccount;
  transfer: Transfer;
  transfer_reversal: Stripe.TransferReversal;
  payout: Stripe.Payout;
  "test_helpers.test_clock": Stripe.TestHelpers.TestClock;
};
export type Kind = keyof Kinds;

/** Whatever is kept has a name of its own and says what it is. */
export type Thing = { id: string; object: string };
