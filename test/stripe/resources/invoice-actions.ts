import { attempt, methodFor } from "#test/stripe/billing/collect.ts";
import { cardErrorOf } from "#test/stripe/billing/intent.ts";
import {
  finalize,
  markUncollectible,
  openPaymentOf,
  pay,
  voidInvoice,
} from "#test/stripe/billing/invoice-states.ts";
import type { Invoice } from "#test/stripe/billing/kinds.ts";
import { emit } from "#test/stripe/core/emit.ts";
import { flag, text } from "#test/stripe/core/params.ts";
import { type Resource, route } from "#test/stripe/core/route.ts";
import { invalid } from "#test/stripe/core/stripe-error.ts";
import { known, type Within } from "#test/stripe/core/world.ts";

/** Tries to be paid now; refuses as the card did. */
function collectNow(within: Within, invoice: Invoice, method: string | undefined) {
  if (invoice.status === "draft") finalize(within, invoice);
  if (invoice.status === "paid")
    throw invalid("Invoice is already paid", { code: "invoice_already_paid" });
  if (invoice.status === "void")
    throw invalid("This invoice is void and can no longer be paid.", {
      code: "invoice_not_editable",
    });
  if (!method && methodFor(within, invoice) === null)
    throw invalid(
      "There is no payment method to pay this invoice with: pass one, or set a default for its customer.",
    );
  if (attempt(within, invoice, { automatic: false, ...(method && { method }) })) return invoice;
  throw cardErrorOf(within, openPaymentOf(within, invoice.id));
}

/** What moves an invoice from one state to the next: https://docs.stripe.com/invoicing/overview */
export const invoiceActions: Resource = {
  routes: [
    route("POST", "/v1/invoices/:id/finalize", { auto_advance: flag.optional() }, (call) => {
      const invoice = known(call, "invoice", call.at.id);
      finalize(call, invoice);
      if (invoice.status === "open")
        invoice.auto_advance = call.params.auto_advance ?? invoice.auto_advance ?? false;
      return invoice;
    }),
    route(
      "POST",
      "/v1/invoices/:id/pay",
      {
        off_session: flag.optional(),
        paid_out_of_band: flag.optional(),
        payment_method: text.optional(),
      },
      (call) => {
        const invoice = known(call, "invoice", call.at.id);
        const { payment_method: method, paid_out_of_band } = call.params;
        if (!paid_out_of_band) return collectNow(call, invoice, method);
        if (invoice.status === "draft") finalize(call, invoice);
        pay(call, invoice, "out_of_band");
        return invoice;
      },
    ),
    route("POST", "/v1/invoices/:id/send", {}, (call) => {
      const invoice = known(call, "invoice", call.at.id);
      if (invoice.status === "draft") finalize(call, invoice);
      emit(call, "invoice.sent", invoice);
      return invoice;
    }),
    route("POST", "/v1/invoices/:id/void", {}, (call) => {
      const invoice = known(call, "invoice", call.at.id);
      voidInvoice(call, invoice);
      return invoice;
    }),
    route("POST", "/v1/invoices/:id/mark_uncollectible", {}, (call) => {
      const invoice = known(call, "invoice", call.at.id);
      markUncollectible(call, invoice);
      return invoice;
    }),
  ],
};
