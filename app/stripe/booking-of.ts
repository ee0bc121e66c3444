import type Stripe from "stripe";
import { unknownCharges } from "#app/domain/billing/unknown-charges.ts";
import type { Glance } from "#tenants/scope.ts";

/** Where a movement of money at Stripe must stand in our books. */
export type Booking = Readonly<{
  /** Stripe's id of the balance transaction. */
  movement: string;
  kind: Kind;
  objectId: string;
  /** What is looked at when it is booked. */
  subject: string;
}>;

type Kind = keyof typeof UNBOOKED;

type Unbooked = (glance: Glance, objectIds: readonly string[]) => Promise<ReadonlySet<string>>;

/** By kind of the object that moved the money: which of such objects an academy's books do not have. */
export const UNBOOKED = {
  charge: unknownCharges,
} satisfies Record<string, Unbooked>;

/** Null for movements that are no academy's: the platform's own payouts, Stripe's fees. */
export function bookingOf({ id, source }: Stripe.BalanceTransaction): Booking | null {
  if (source === null || typeof source === "string" || !isBooked(source.object)) return null;
  const { payment_intent: payment } = source as {
    payment_intent?: string | { id: string } | null;
  };
  if (!payment) return null;
  const intentId = typeof payment === "string" ? payment : payment.id;
  return {
    movement: id,
    kind: source.object,
    objectId: source.id,
    subject: `payment:${intentId}`,
  };
}

const isBooked = (kind: string): kind is Kind => Object.hasOwn(UNBOOKED, kind);
