import type Stripe from "stripe";
import { figure } from "#test/stripe/billing/figure.ts";
import { openPaymentOf, pay, paymentsOf } from "#test/stripe/billing/invoice-states.ts";
import type { CreditNote, Invoice } from "#test/stripe/billing/kinds.ts";
import { timeOf } from "#test/stripe/billing/time.ts";
import { change, emit } from "#test/stripe/core/emit.ts";
import { idOf } from "#test/stripe/core/identity.ts";
import { listed, page } from "#test/stripe/core/list.ts";
import { merged, metadata, oneOf, PAGE, positive, text } from "#test/stripe/core/params.ts";
import { type Resource, route } from "#test/stripe/core/route.ts";
import { invalid } from "#test/stripe/core/stripe-error.ts";
import { idIn, known, put, things, type Within } from "#test/stripe/core/world.ts";
import { refund } from "./refunds.ts";

type Said = Readonly<{
  amount: number;
  credit_amount?: number | undefined;
  memo?: string | undefined;
  metadata?: Record<string, string> | null | undefined;
  out_of_band_amount?: number | undefined;
  reason?: Stripe.CreditNote.Reason | undefined;
  refund_amount?: number | undefined;
}>;

const notesOf = (within: Within, invoice: string): CreditNote[] =>
  [...things(within, "credit_note").values()].filter(
    (note) => note.invoice === invoice && note.status === "issued",
  );

/** Refuses more than was asked for, and for a paid invoice what does not say where the money goes. */
function ensureFitting(within: Within, invoice: Invoice, said: Said): void {
  if (invoice.status !== "open" && invoice.status !== "paid")
    throw invalid("You can only create a credit note for an open or paid invoice.");
  const before = notesOf(within, invoice.id).reduce((sum, { amount }) => sum + amount, 0);
  if (said.amount < 1 || before + said.amount > invoice.total)
    throw invalid("The credit note's amount is more than what is left of the invoice.", {
      param: "amount",
    });
  const { credit_amount = 0, out_of_band_amount = 0, refund_amount = 0 } = said;
  const given = credit_amount + out_of_band_amount + refund_amount;
  if (given !== (invoice.status === "paid" ? said.amount : 0))
    throw invalid(
      "The sum of `refund_amount`, `credit_amount` and `out_of_band_amount` must be what was paid of the amount.",
    );
}

/** What was paid is given back: to the card, or as a credit for what comes next. */
function giveBack(within: Within, invoice: Invoice, said: Said): Stripe.CreditNote.Refund[] {
  const customer = known(within, "customer", invoice.customer);
  if (said.credit_amount) {
    const balance = customer.balance - said.credit_amount;
    change(within, customer, { balance }, "customer.updated");
  }
  if (!said.refund_amount) return [];
  const paid = paymentsOf(within, invoice.id).find(({ status }) => status === "paid");
  const intent = known(within, "payment_intent", idIn(paid?.payment.payment_intent) ?? "");
  const charge = known(within, "charge", idIn(intent.latest_charge) ?? "");
  const { id, amount } = refund(within, charge, { amount: said.refund_amount });
  return [{ amount_refunded: amount, payment_record_refund: null, refund: id, type: "refund" }];
}

function issue(within: Within, invoice: Invoice, said: Said): CreditNote {
  ensureFitting(within, invoice, said);
  const before = invoice.status === "open";
  const { amount } = said;
  const id = idOf("cn");
  const note: CreditNote = {
    ...NOTHING,
    id,
    object: "credit_note",
    amount,
    created: timeOf(within, invoice.customer),
    currency: invoice.currency,
    customer: invoice.customer,
    invoice: invoice.id,
    lines: listed([lineFor(said)], false, `/v1/credit_notes/${id}/lines`),
    memo: said.memo ?? null,
    metadata: merged({}, said.metadata),
    number: `${invoice.number}-CN-${String(notesOf(within, invoice.id).length + 1).padStart(2, "0")}`,
    out_of_band_amount: said.out_of_band_amount ?? null,
    pdf: `${within.world.address}/invoice/${invoice.id}/pdf`,
    post_payment_amount: before ? 0 : amount,
    pre_payment_amount: before ? amount : 0,
    reason: said.reason ?? null,
    refunds: before ? [] : giveBack(within, invoice, said),
    subtotal: amount,
    subtotal_excluding_tax: amount,
    total: amount,
    total_excluding_tax: amount,
    type: before ? "pre_payment" : "post_payment",
  };
  put<"credit_note">(within, note);
  emit(within, "credit_note.created", note);
  if (before) invoice.pre_payment_credit_notes_amount += amount;
  else invoice.post_payment_credit_notes_amount += amount;
  figure(within, invoice);
  if (before) askForLess(within, invoice);
  return note;
}

/** What is still to be paid is less now; nothing is paid by itself. */
function askForLess(within: Within, invoice: Invoice): void {
  const payment = openPaymentOf(within, invoice.id);
  if (invoice.amount_due === 0) pay(within, invoice, "out_of_band");
  else if (payment) {
    payment.amount_requested = invoice.amount_due;
    known(within, "payment_intent", idIn(payment.payment.payment_intent) ?? "").amount =
      invoice.amount_due;
  }
}

const NOTHING = {
  amount_shipping: 0,
  customer_account: null,
  customer_balance_transaction: null,
  discount_amount: 0,
  discount_amounts: [],
  effective_at: null,
  livemode: false,
  pretax_credit_amounts: [],
  shipping_cost: null,
  status: "issued",
  total_taxes: [],
  voided_at: null,
};

const lineFor = ({ amount, memo }: Said): CreditNote["lines"]["data"][number] => ({
  id: idOf("cnli"),
  object: "credit_note_line_item",
  amount,
  description: memo ?? "Credit",
  discount_amount: 0,
  discount_amounts: [],
  livemode: false,
  metadata: {},
  pretax_credit_amounts: [],
  quantity: 1,
  tax_rates: [],
  taxes: [],
  type: "custom_line_item",
  unit_amount: amount,
  unit_amount_decimal: String(amount),
});

/** https://docs.stripe.com/api/credit_notes */
export const creditNotes: Resource = {
  routes: [
    route(
      "POST",
      "/v1/credit_notes",
      {
        amount: positive,
        credit_amount: positive.optional(),
        invoice: text,
        memo: text.optional(),
        metadata: metadata.optional(),
        out_of_band_amount: positive.optional(),
        reason: oneOf([
          "duplicate",
          "fraudulent",
          "order_change",
          "product_unsatisfactory",
        ]).optional(),
        refund_amount: positive.optional(),
      },
      (call) => issue(call, known(call, "invoice", call.params.invoice, "invoice"), call.params),
    ),
    route(
      "GET",
      "/v1/credit_notes",
      { ...PAGE, customer: text.optional(), invoice: text.optional() },
      (call) => {
        const { customer, invoice } = call.params;
        const wanted = [...things(call, "credit_note").values()].filter(
          (note) =>
            (!customer || note.customer === customer) && (!invoice || note.invoice === invoice),
        );
        return page(wanted, call.params, "/v1/credit_notes");
      },
    ),
    route("GET", "/v1/credit_notes/:id", {}, (call) => known(call, "credit_note", call.at.id)),
  ],
};
