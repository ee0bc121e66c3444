import { inRange, page } from "#test/stripe/core/list.ts";
import { oneOf, PAGE, parts, range, text } from "#test/stripe/core/params.ts";
import { type Resource, route } from "#test/stripe/core/route.ts";
import { idIn, known, things } from "#test/stripe/core/world.ts";

/** https://docs.stripe.com/api/invoice-payment */
export const invoicePayments: Resource = {
  routes: [
    route(
      "GET",
      "/v1/invoice_payments",
      {
        ...PAGE,
        created: range.optional(),
        invoice: text.optional(),
        payment: parts({
          type: oneOf(["payment_intent"]),
          payment_intent: text.optional(),
        }).optional(),
        status: oneOf(["canceled", "open", "paid"]).optional(),
      },
      (call) => {
        const { created, invoice, payment, status } = call.params;
        const intent = payment?.payment_intent;
        const wanted = [...things(call, "invoice_payment").values()].filter(
          (each) =>
            inRange(each.created, created) &&
            (!invoice || idIn(each.invoice) === invoice) &&
            (!intent || idIn(each.payment.payment_intent) === intent) &&
            (!status || each.status === status),
        );
        return page(wanted, call.params, "/v1/invoice_payments");
      },
    ),
    route("GET", "/v1/invoice_payments/:id", {}, (call) =>
      known(call, "invoice_payment", call.at.id),
    ),
  ],
};
