import type Stripe from "stripe";
import type { Status } from "./states.ts";

/** On the wire a decimal is text. */
type Wired<T, K extends keyof T> = Omit<T, K> & {
  [Key in K]: null extends T[Key] ? string | null : string;
};
/** Fields that may be expanded are kept as ids. */
type Ided<T, K extends keyof T> = Omit<T, K> & {
  [Key in K]: null extends T[Key] ? string | null : string;
};

export type List<T> = { object: "list"; data: T[]; has_more: boolean; url: string };
export type Price = Wired<Ided<Stripe.Price, "product">, "unit_amount_decimal">;
export type Plan = Wired<Ided<Stripe.Plan, "product">, "amount_decimal">;

export type Item = Omit<Stripe.SubscriptionItem, "price" | "plan" | "discounts"> & {
  price: Price;
  plan: Plan;
  discounts: string[];
};

export type Subscription = Omit<
  Ided<
    Stripe.Subscription,
    | "customer"
    | "default_payment_method"
    | "latest_invoice"
    | "schedule"
    | "test_clock"
    | "pending_setup_intent"
  >,
  "items" | "discounts" | "status" | "pending_update"
> & {
  items: List<Item>;
  discounts: string[];
  status: Status;
  pending_update:
    | (Omit<Stripe.Subscription.PendingUpdate, "subscription_items" | "discounts"> & {
        subscription_items: Item[] | null;
        discounts: string[] | null;
      })
    | null;
};

type Pricing = Wired<Stripe.InvoiceLineItem.Pricing, "unit_amount_decimal">;

export type Line = Omit<
  Wired<Ided<Stripe.InvoiceLineItem, "subscription">, "quantity_decimal">,
  "pricing" | "discounts" | "discount_amounts"
> & {
  pricing: Pricing | null;
  discounts: string[];
  discount_amounts: { amount: number; discount: string }[];
};

export type Invoice = Omit<
  Ided<Stripe.Invoice, "customer" | "default_payment_method" | "test_clock">,
  "lines" | "discounts" | "status" | "customer"
> & {
  customer: string;
  lines: List<Line>;
  discounts: string[];
  status: "draft" | "open" | "paid" | "uncollectible" | "void";
};

export type InvoiceItem = Omit<
  Wired<Ided<Stripe.InvoiceItem, "customer" | "invoice" | "test_clock">, "quantity_decimal">,
  "pricing" | "discounts"
> & { pricing: Pricing | null; discounts: string[] };

export type Discount = Ided<Stripe.Discount, "customer" | "promotion_code">;

export type CreditNote = Omit<Ided<Stripe.CreditNote, "customer" | "invoice">, "lines"> & {
  lines: List<Wired<Stripe.CreditNoteLineItem, "unit_amount_decimal">>;
};
