import type Stripe from "stripe";
import { unknownTransfers } from "#app/domain/marketplace/payouts/unknown-transfers.ts";
import {
  unbookedEffects,
  unknownCharges,
  unknownRefunds,
} from "#app/domain/marketplace/unbooked.ts";
import type { Glance } from "#tenants/scope.ts";

/** Where a movement of money at Stripe must stand in our books. */
export type Booking = Readonly<{
  /** Stripe's id of the balance transaction. */
  movement: string;
  kind: Kind;
  objectId: string;
  /** By what the books know it: the object or, of a dispute that moves money more than once, the movement. */
  reference: string;
  /** What is looked at when it is booked. */
  subject: string;
}>;

type Kind = keyof typeof UNBOOKED;

type Unbooked = (glance: Glance, references: readonly string[]) => Promise<ReadonlySet<string>>;

/** By kind of the object that moved the money: which of these an academy's books do not have. */
export const UNBOOKED = {
  charge: unknownCharges,
  refund: unknownRefunds,
  dispute: unbookedEffects,
  transfer: unknownTransfers,
} satisfies Record<string, Unbooked>;

/** Null for movements that are no academy's: the platform's own payouts, Stripe's fees. */
export function bookingOf({ id, source }: Stripe.BalanceTransaction): Booking | null {
  if (source === null || typeof source === "string" || !isBooked(source.object)) return null;
  const subject = source.object === "transfer" ? `payout:${source.id}` : paymentOf(source);
  if (!subject) return null;
  return {
    movement: id,
    kind: source.object,
    objectId: source.id,
    reference: source.object === "dispute" ? id : source.id,
    subject,
  };
}

function paymentOf(source: Stripe.BalanceTransactionSource): string | null {
  const { payment_intent: payment } = source as {
    payment_intent?: string | { id: string } | null;
  };
  return payment ? `payment:${typeof payment === "string" ? payment : payment.id}` : null;
}

const isBooked = (kind: string): kind is Kind => Object.hasOwn(UNBOOKED, kind);
