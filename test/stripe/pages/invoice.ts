import { attempt } from "#test/stripe/billing/collect.ts";
import { openPaymentOf } from "#test/stripe/billing/invoice-states.ts";
import type { Invoice } from "#test/stripe/billing/kinds.ts";
import type { Drawn, Page, Resource } from "#test/stripe/core/route.ts";
import { StripeFailure } from "#test/stripe/core/stripe-error.ts";
import { idIn, known } from "#test/stripe/core/world.ts";
import { methodMade } from "#test/stripe/resources/payment-methods.ts";
import { documentOf, plain } from "./document.ts";
import { shownMoney } from "./pay.ts";

type Visit = Parameters<Page["answer"]>[0];

const invoiceOf = (visit: Visit): Invoice => known(visit, "invoice", visit.at["id"] ?? "");

function show(visit: Visit, wrong = ""): Drawn {
  const invoice = invoiceOf(visit);
  const { currency, number, status } = invoice;
  const lines = invoice.lines.data.map(
    ({ description, amount }) =>
      `<li><span>${plain(description ?? "")}</span><span>${shownMoney(amount, currency)}</span></li>`,
  );
  const body = `<section class="panel"><h1>Invoice ${plain(number ?? "")}</h1>
<p class="sum">${shownMoney(invoice.total, currency)}</p><p class="soft">${status}</p>
${wrong ? `<p class="wrong" role="alert">${plain(wrong)}</p>` : ""}
<ul class="lines">${lines.join("")}</ul>
${status === "open" ? PAY : ""}</section>`;
  return { html: documentOf(`Invoice ${number ?? ""}`, body, true) };
}

const PAY = `<form method="post">
<label>Card number <input name="number" inputmode="numeric" required autocomplete="cc-number" value="4242 4242 4242 4242"></label>
<button>Pay</button></form>`;

function pay(visit: Visit): Drawn {
  const invoice = invoiceOf(visit);
  if (invoice.status !== "open") return show(visit);
  try {
    const number = String(visit.form["number"] ?? "").replaceAll(/\D/g, "");
    const { id: method } = methodMade(visit, { card: { number } });
    if (attempt(visit, invoice, { method, automatic: false })) return show(visit);
  } catch (error) {
    if (!(error instanceof StripeFailure)) throw error;
    return show(visit, error.message);
  }
  const intent = idIn(openPaymentOf(visit, invoice.id)?.payment.payment_intent);
  const asked = intent === null ? null : known(visit, "payment_intent", intent);
  const question = asked?.next_action?.redirect_to_url?.url;
  return question
    ? { goTo: question }
    : show(visit, asked?.last_payment_error?.message ?? "Your card was declined.");
}

/** The page on which one invoice is read and paid. */
export const invoicing: Resource = {
  routes: [],
  pages: [
    { verb: "GET", path: "/invoice/:id", answer: (visit) => show(visit) },
    { verb: "GET", path: "/invoice/:id/pdf", answer: (visit) => show(visit) },
    { verb: "POST", path: "/invoice/:id", answer: pay },
  ],
};
