import type Stripe from "stripe";
import { later, worldTime } from "#test/stripe/core/clock.ts";
import { change, emit } from "#test/stripe/core/emit.ts";
import { idOf } from "#test/stripe/core/identity.ts";
import type { Kinds } from "#test/stripe/core/kinds.ts";
import { inRange, page } from "#test/stripe/core/list.ts";
import {
  clearable,
  flag,
  merged,
  metadata,
  PAGE,
  parts,
  range,
  text,
} from "#test/stripe/core/params.ts";
import { type Resource, route } from "#test/stripe/core/route.ts";
import { invalid } from "#test/stripe/core/stripe-error.ts";
import { idIn, known, put, things, type Within } from "#test/stripe/core/world.ts";
import { move } from "./balance.ts";
import { cardFor } from "./charges.ts";

type Dispute = Kinds["dispute"];

/** What a dispute costs in the hundredth part, won or lost, and how long it may be answered. */
const FEE = 1500;
const ANSWER_SECONDS = 7 * 24 * 3600;

/** Everything that can be said in defense. */
const EVIDENCE = [
  "access_activity_log",
  "billing_address",
  "cancellation_policy",
  "cancellation_policy_disclosure",
  "cancellation_rebuttal",
  "customer_communication",
  "customer_email_address",
  "customer_name",
  "customer_purchase_ip",
  "customer_signature",
  "duplicate_charge_documentation",
  "duplicate_charge_explanation",
  "duplicate_charge_id",
  "product_description",
  "receipt",
  "refund_policy",
  "refund_policy_disclosure",
  "refund_refusal_explanation",
  "service_date",
  "service_documentation",
  "shipping_address",
  "shipping_carrier",
  "shipping_date",
  "shipping_documentation",
  "shipping_tracking_number",
  "uncategorized_file",
  "uncategorized_text",
] as const;
type Named<T> = { [name in (typeof EVIDENCE)[number]]: T };
const evidenceOf = <T>(each: T) =>
  Object.fromEntries(EVIDENCE.map((name) => [name, each])) as Named<T>;

/** The bank takes the money back, and a fee, until it is decided who is right. */
function open(within: Within, id: string): void {
  const charge = known(within, "charge", id);
  const amount = charge.amount_captured - charge.amount_refunded;
  if (charge.disputed || amount === 0) return;
  const at = worldTime(within.world);
  const dispute: Dispute = {
    id: idOf("du"),
    object: "dispute",
    amount,
    balance_transactions: [],
    charge: id,
    created: at,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: { ...evidenceOf(null), enhanced_evidence: {} },
    evidence_details: {
      due_by: at + ANSWER_SECONDS,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: "not_submitted",
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: idIn(charge.payment_intent),
    reason: cardFor(within, charge).disputes ?? "general",
    status: "needs_response",
  };
  put<"dispute">(within, dispute);
  book(within, dispute, -amount, FEE, "dispute");
  change(within, charge, { disputed: true }, "charge.updated");
  emit(within, "charge.dispute.created", dispute);
  emit(within, "charge.dispute.funds_withdrawn", dispute);
  later(within, "dispute.overdue", dispute.id, at + ANSWER_SECONDS);
}

function book(within: Within, dispute: Dispute, amount: number, fee: number, category: string) {
  const { currency, charge, id } = dispute;
  const description = `Chargeback ${amount < 0 ? "withdrawal" : "reversal"} for ${idIn(charge)}`;
  const type = "adjustment";
  const movement = move(within, { type, category, amount, currency, source: id, fee, description });
  dispute.balance_transactions.push(movement as Stripe.BalanceTransaction);
}

/** It is decided: what was won comes back, what was lost stays away. */
function close(within: Within, dispute: Dispute, status: "won" | "lost"): Dispute {
  if (status === "won") book(within, dispute, dispute.amount, 0, "dispute_reversal");
  change(within, dispute, { status }, "charge.dispute.closed");
  if (status === "won") emit(within, "charge.dispute.funds_reinstated", dispute);
  return dispute;
}

/** Stripe's own words for tests decide at once; anything else is under review until the deadline. */
function submit(within: Within, dispute: Dispute): Dispute {
  dispute.evidence_details.submission_count += 1;
  dispute.evidence_details.submission_method = "manual";
  change(within, dispute, { status: "under_review" }, "charge.dispute.updated");
  const { uncategorized_text: said } = dispute.evidence;
  if (said === "winning_evidence") return close(within, dispute, "won");
  if (said === "losing_evidence") return close(within, dispute, "lost");
  return dispute;
}

function answerable(dispute: Dispute): Dispute {
  if (dispute.status === "needs_response") return dispute;
  throw invalid(`This dispute cannot be changed: its status is ${dispute.status}.`, {
    code: "resource_already_exists",
  });
}

/** https://docs.stripe.com/api/disputes */
export const disputes: Resource = {
  routes: [
    route(
      "GET",
      "/v1/disputes",
      {
        ...PAGE,
        charge: text.optional(),
        created: range.optional(),
        payment_intent: text.optional(),
      },
      (call) => {
        const { charge, created, payment_intent: intent } = call.params;
        const wanted = [...things(call, "dispute").values()].filter(
          (dispute) =>
            inRange(dispute.created, created) &&
            (!charge || idIn(dispute.charge) === charge) &&
            (!intent || idIn(dispute.payment_intent) === intent),
        );
        return page(wanted, call.params, "/v1/disputes");
      },
    ),
    route("GET", "/v1/disputes/:id", {}, (call) => known(call, "dispute", call.at.id)),
    route(
      "POST",
      "/v1/disputes/:id",
      {
        evidence: parts(evidenceOf(clearable.optional())).optional(),
        metadata: metadata.optional(),
        submit: flag.optional(),
      },
      (call) => {
        const dispute = answerable(known(call, "dispute", call.at.id));
        const { evidence, metadata: said, submit: final = true } = call.params;
        Object.assign(dispute.evidence, evidence);
        dispute.metadata = merged(dispute.metadata, said);
        dispute.evidence_details.has_evidence ||= evidence !== undefined;
        return evidence && final ? submit(call, dispute) : dispute;
      },
    ),
    route("POST", "/v1/disputes/:id/close", {}, (call) =>
      close(call, answerable(known(call, "dispute", call.at.id)), "lost"),
    ),
  ],
  tasks: {
    "dispute.open": open,
    "dispute.overdue": (within, id) => {
      const dispute = known(within, "dispute", id);
      if (dispute.status === "won" || dispute.status === "lost") return;
      dispute.evidence_details.past_due = true;
      close(within, dispute, "lost");
    },
  },
};
