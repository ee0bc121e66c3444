import { later, worldTime } from "#test/stripe/core/clock.ts";
import { change, emit } from "#test/stripe/core/emit.ts";
import { idOf } from "#test/stripe/core/identity.ts";
import type { Kinds } from "#test/stripe/core/kinds.ts";
import { inRange, page } from "#test/stripe/core/list.ts";
import { merged, metadata, oneOf, PAGE, positive, range, text } from "#test/stripe/core/params.ts";
import { type Resource, route } from "#test/stripe/core/route.ts";
import { invalid } from "#test/stripe/core/stripe-error.ts";
import { idIn, known, put, things, type Within } from "#test/stripe/core/world.ts";
import { move } from "./balance.ts";
import { cardFor } from "./charges.ts";

type Refund = Kinds["refund"];
type Charge = Kinds["charge"];
type Reason = "duplicate" | "fraudulent" | "requested_by_customer";

/** How long the bank takes to say how a refund ended, for the cards whose bank takes its time. */
const BANK_SECONDS = 2;

/** Gives back the amount, or all that is left. */
export function refund(
  within: Within,
  charge: Charge,
  said: {
    amount?: number | undefined;
    metadata?: Record<string, string> | null | undefined;
    reason?: Reason | undefined;
  },
): Refund {
  const amount = refundable(charge, said.amount);
  const { refunds: ends } = cardFor(within, charge);
  const made: Refund = {
    id: idOf("re"),
    object: "refund",
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: worldTime(within.world),
    currency: charge.currency,
    customer: idIn(charge.customer),
    customer_account: null,
    destination_details: {
      card: {
        reference_status: "pending",
        reference_type: "acquirer_reference_number",
        type: "refund",
      },
      type: "card",
    },
    metadata: merged({}, said.metadata),
    payment_intent: idIn(charge.payment_intent),
    payment_method: charge.payment_method,
    reason: said.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: ends === "pending" ? "pending" : "succeeded",
    transfer_reversal: null,
  };
  made.balance_transaction = move(within, {
    type: "refund",
    category: "refund",
    amount: -amount,
    currency: charge.currency,
    source: made.id,
    description: `REFUND FOR CHARGE${charge.description ? ` (${charge.description})` : ""}`,
  }).id;
  put<"refund">(within, made);
  emit(within, "refund.created", made);
  given(within, charge, amount);
  if (ends) later(within, `refund.${ends}`, made.id, made.created + BANK_SECONDS);
  return made;
}

/** The charge says how much of it has been given back. */
function given(within: Within, charge: Charge, amount: number): void {
  const total = charge.amount_refunded + amount;
  const changes = { amount_refunded: total, refunded: total === charge.amount_captured };
  change(within, charge, changes, "charge.refunded");
}

function refundable(charge: Charge, amount: number | undefined): number {
  const left = charge.amount_captured - charge.amount_refunded;
  if (!charge.captured)
    throw invalid(`Charge ${charge.id} has not been captured and so cannot be refunded.`);
  if (charge.disputed)
    throw invalid(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: "charge_disputed",
    });
  if (left === 0)
    throw invalid(`Charge ${charge.id} has already been refunded.`, {
      code: "charge_already_refunded",
    });
  if (amount === 0)
    throw invalid("Invalid positive integer", {
      code: "parameter_invalid_integer",
      param: "amount",
    });
  if (amount !== undefined && amount > left)
    throw invalid(
      `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`,
      {
        param: "amount",
      },
    );
  return amount ?? left;
}

/** The bank could not give it back: the money returns to the balance, and the charge counts it no longer. */
function fail(within: Within, made: Refund): void {
  const charge = known(within, "charge", idIn(made.charge) ?? "");
  const back = move(within, {
    type: "refund_failure",
    category: "refund_failure",
    amount: made.amount,
    currency: made.currency,
    source: made.id,
  });
  const changes = {
    status: "failed",
    failure_reason: "expired_or_canceled_card",
    failure_balance_transaction: back.id,
  };
  charge.amount_refunded -= made.amount;
  charge.refunded = false;
  change(within, made, changes, "refund.updated");
  emit(within, "refund.failed", made);
}

/** https://docs.stripe.com/api/refunds */
export const refunds: Resource = {
  routes: [
    route(
      "POST",
      "/v1/refunds",
      {
        amount: positive.optional(),
        charge: text.optional(),
        metadata: metadata.optional(),
        payment_intent: text.optional(),
        reason: oneOf(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
      },
      (call) => {
        const { charge, payment_intent: intent } = call.params;
        return refund(call, chargeNamed(call, charge, intent), call.params);
      },
    ),
    route(
      "GET",
      "/v1/refunds",
      {
        ...PAGE,
        charge: text.optional(),
        created: range.optional(),
        payment_intent: text.optional(),
      },
      (call) => {
        const { charge, created, payment_intent: intent } = call.params;
        const wanted = [...things(call, "refund").values()].filter(
          (made) =>
            inRange(made.created, created) &&
            (!charge || idIn(made.charge) === charge) &&
            (!intent || idIn(made.payment_intent) === intent),
        );
        return page(wanted, call.params, "/v1/refunds");
      },
    ),
    route("GET", "/v1/refunds/:id", {}, (call) => known(call, "refund", call.at.id)),
    route("POST", "/v1/refunds/:id", { metadata: metadata.optional() }, (call) => {
      const made = known(call, "refund", call.at.id);
      return change(
        call,
        made,
        { metadata: merged(made.metadata, call.params.metadata) },
        "refund.updated",
      );
    }),
  ],
  tasks: {
    "refund.pending": (within, id) => {
      change(within, known(within, "refund", id), { status: "succeeded" }, "refund.updated");
    },
    "refund.failed": (within, id) => fail(within, known(within, "refund", id)),
  },
};

function chargeNamed(within: Within, charge: string | undefined, intent: string | undefined) {
  if (charge) return known(within, "charge", charge, "charge");
  if (!intent)
    throw invalid("One of the following params should be provided: charge, payment_intent.", {
      code: "parameter_missing",
      param: "payment_intent",
    });
  const { latest_charge: latest } = known(within, "payment_intent", intent, "payment_intent");
  if (!latest)
    throw invalid(`This PaymentIntent (${intent}) does not have a successful charge to refund.`, {
      code: "payment_intent_unexpected_state",
    });
  return known(within, "charge", latest, "payment_intent");
}
