import type Stripe from "stripe";
import { later, now, worldTime } from "#test/stripe/core/clock.ts";
import { change, emit } from "#test/stripe/core/emit.ts";
import { idOf } from "#test/stripe/core/identity.ts";
import type { Kinds } from "#test/stripe/core/kinds.ts";
import { inRange, listed, page } from "#test/stripe/core/list.ts";
import { clearable, merged, metadata, PAGE, range, text } from "#test/stripe/core/params.ts";
import { type Resource, route } from "#test/stripe/core/route.ts";
import { idIn, known, put, things, type Within } from "#test/stripe/core/world.ts";
import { feeFor, move } from "./balance.ts";
import type { Card, CardRefusal } from "./cards.ts";
import { cardOf } from "./payment-methods.ts";

type Charge = Kinds["charge"];
type Intent = Kinds["payment_intent"];

/** One attempt to take an intent's money from a method: the charge that came of it, paid or failed. */
export function charge(
  within: Within,
  intent: Intent,
  method: Kinds["payment_method"],
  { authenticated, refusal }: { authenticated: boolean; refusal: CardRefusal | null },
): Charge {
  const paid = refusal === null;
  const captured = paid && intent.capture_method !== "manual";
  const made: Charge = {
    ...blank(within, intent),
    billing_details: method.billing_details,
    captured,
    failure_code: refusal?.code ?? null,
    failure_message: refusal?.message ?? null,
    outcome: outcomeOf(refusal),
    paid,
    payment_method: method.id,
    payment_method_details: { type: "card", card: cardDetails(method, intent, authenticated) },
    status: paid ? "succeeded" : "failed",
  };
  put<"charge">(within, made);
  intent.latest_charge = made.id;
  if (captured) take(within, made, made.amount);
  emit(within, paid ? "charge.succeeded" : "charge.failed", made);
  const { disputes } = cardOf(within, method.id);
  if (captured && disputes) later(within, "dispute.open", made.id, worldTime(within.world));
  return made;
}

function blank(within: Within, intent: Intent): Charge {
  const id = idOf("ch");
  return {
    id,
    object: "charge",
    amount: intent.amount,
    amount_captured: 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: "LOCAL STAND-IN",
    captured: false,
    created: now(within, idIn(intent.customer)),
    currency: intent.currency,
    customer: idIn(intent.customer),
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: { ...intent.metadata },
    on_behalf_of: idIn(intent.on_behalf_of),
    outcome: null,
    paid: false,
    payment_intent: intent.id,
    payment_method: null,
    payment_method_details: null,
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: `${within.world.address}/receipt/${id}`,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: "pending",
    transfer_data: null,
    transfer_group: intent.transfer_group,
  };
}

const outcomeOf = (refusal: CardRefusal | null): Stripe.Charge.Outcome => ({
  advice_code: refusal ? "try_again_later" : null,
  network_advice_code: null,
  network_decline_code: null,
  network_status: refusal ? "declined_by_network" : "approved_by_network",
  reason: refusal?.decline_code ?? null,
  risk_level: "normal",
  risk_score: 12,
  seller_message: refusal ? "The bank declined the payment." : "Payment complete.",
  type: refusal ? "issuer_declined" : "authorized",
});

function cardDetails(
  { card }: Kinds["payment_method"],
  { amount }: Intent,
  authenticated: boolean,
): Stripe.Charge.PaymentMethodDetails.Card {
  return {
    amount_authorized: amount,
    authorization_code: null,
    brand: card?.brand ?? null,
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
    country: card?.country ?? null,
    electronic_commerce_indicator: null,
    exp_month: card?.exp_month ?? 12,
    exp_year: card?.exp_year ?? 2030,
    fingerprint: card?.fingerprint ?? null,
    funding: card?.funding ?? null,
    installments: null,
    last4: card?.last4 ?? null,
    mandate: null,
    network: card?.brand ?? null,
    network_transaction_id: idOf("ntx", 12),
    regulated_status: "unregulated",
    three_d_secure: authenticated
      ? {
          authentication_flow: "challenge",
          electronic_commerce_indicator: "05",
          exemption_indicator: null,
          result: "authenticated",
          result_reason: null,
          transaction_id: null,
          version: "2.2.0",
        }
      : null,
    transaction_link_id: null,
    wallet: null,
  };
}

/** The money is taken, all of it or a part; what is left of the authorization is given back as a refund. */
export function take(within: Within, made: Charge, amount: number): void {
  const card = cardFor(within, made);
  const movement = move(within, {
    type: "charge",
    category: "charge",
    amount,
    currency: made.currency,
    source: made.id,
    fee: feeFor(amount, made.currency),
    description: made.description,
    pending: !card.instant,
  });
  made.captured = true;
  made.amount_captured = amount;
  made.balance_transaction = movement.id;
}

/** The test card that paid. */
export const cardFor = (within: Within, { payment_method: method }: Charge): Card =>
  cardOf(within, method ?? "");

/** https://docs.stripe.com/api/charges */
export const charges: Resource = {
  routes: [
    route(
      "GET",
      "/v1/charges",
      {
        ...PAGE,
        created: range.optional(),
        customer: text.optional(),
        payment_intent: text.optional(),
        transfer_group: text.optional(),
      },
      (call) => {
        const { created, customer, payment_intent: intent, transfer_group: group } = call.params;
        const wanted = [...things(call, "charge").values()].filter(
          (each) =>
            inRange(each.created, created) &&
            (!customer || idIn(each.customer) === customer) &&
            (!intent || idIn(each.payment_intent) === intent) &&
            (!group || each.transfer_group === group),
        );
        return page(wanted, call.params, "/v1/charges");
      },
    ),
    route("GET", "/v1/charges/:id", {}, (call) => known(call, "charge", call.at.id)),
    route(
      "POST",
      "/v1/charges/:id",
      {
        customer: text.optional(),
        description: clearable.optional(),
        metadata: metadata.optional(),
        receipt_email: clearable.optional(),
        transfer_group: text.optional(),
      },
      (call) => {
        const made = known(call, "charge", call.at.id);
        const { metadata: said, ...rest } = call.params;
        const changes = { ...rest, metadata: merged(made.metadata, said) } as Partial<Charge>;
        return change(call, made, changes, "charge.updated");
      },
    ),
  ],
  includes: {
    "charge.refunds": (within, { id }: Charge) => {
      const own = [...things(within, "refund").values()].filter(
        (refund) => idIn(refund.charge) === id,
      );
      return listed(own.reverse(), false, `/v1/charges/${id}/refunds`);
    },
  },
};
