import type { Stripe } from "stripe";
import { changeSubscription } from "#test/stripe/billing/change-subscription.ts";
import type { Invoice, Subscription } from "#test/stripe/billing/kinds.ts";
import { productName } from "#test/stripe/billing/price.ts";
import { hasEnded } from "#test/stripe/billing/states.ts";
import { change } from "#test/stripe/core/emit.ts";
import type { Drawn, Page, Resource } from "#test/stripe/core/route.ts";
import { StripeFailure } from "#test/stripe/core/stripe-error.ts";
import { idIn, known, things } from "#test/stripe/core/world.ts";
import { attach, methodMade } from "#test/stripe/resources/payment-methods.ts";
import { documentOf, plain } from "./document.ts";
import { shownMoney } from "./pay.ts";

type Visit = Parameters<Page["answer"]>[0];
type Session = Stripe.BillingPortal.Session;

const sessionOf = (visit: Visit): Session =>
  known(visit, "billing_portal.session", visit.at["session"] ?? "");
const featuresOf = (visit: Visit, { configuration }: Session) =>
  known(visit, "billing_portal.configuration", idIn(configuration) ?? "").features;
const day = (at: number | null): string =>
  new Date((at ?? 0) * 1000).toLocaleDateString("en-GB", { dateStyle: "medium", timeZone: "UTC" });

function show(visit: Visit, wrong = ""): Drawn {
  const session = sessionOf(visit);
  const own = [...things(visit, "subscription").values()].filter(
    ({ customer, status }) => customer === session.customer && !hasEnded(status),
  );
  const back = session.return_url ? `<p><a href="${plain(session.return_url)}">Back</a></p>` : "";
  const left = `<section><h1>Your subscription</h1>${back}${own.map((each) => planOf(visit, session, each)).join("") || "<p>You have none.</p>"}${invoicesOf(visit, session)}</section>`;
  return { html: documentOf("Manage your subscription", left + cardForm(visit, session, wrong)) };
}

function planOf(visit: Visit, session: Session, subscription: Subscription): string {
  const [item] = subscription.items.data;
  const { cancel_at: end, id, status } = subscription;
  const cancel = featuresOf(visit, session).subscription_cancel.enabled;
  const [deed, word] = end === null ? ["cancel", "Cancel"] : ["undo", "Keep it after all"];
  const when = `${end === null ? "Renews" : "Ends"} on ${day(end ?? item?.current_period_end ?? 0)}`;
  return `<div class="panel"><h2>${plain(item ? productName(visit, item.price) : id)}</h2>
<p class="soft">${status.replace("_", " ")} · ${when}</p>
${cancel ? `<form method="post" action="/portal/${session.id}/${deed}"><button class="quiet" name="subscription" value="${id}">${word}</button></form>` : ""}</div>`;
}

function invoicesOf(visit: Visit, session: Session): string {
  if (!featuresOf(visit, session).invoice_history.enabled) return "";
  const lines = [...things(visit, "invoice").values()]
    .filter(({ customer, status }) => customer === session.customer && status !== "draft")
    .reverse()
    .map(lineOf);
  return `<h2>Invoices</h2><ul class="lines">${lines.join("") || "<li>None yet.</li>"}</ul>`;
}

const lineOf = ({ hosted_invoice_url: url, created, status, total, currency }: Invoice): string =>
  `<li><a href="${plain(url ?? "")}">${day(created)}</a><span>${status}</span><span>${shownMoney(total, currency)}</span></li>`;

function cardForm(visit: Visit, session: Session, wrong: string): string {
  if (!featuresOf(visit, session).payment_method_update.enabled) return "";
  const customer = known(visit, "customer", session.customer);
  const method = things(visit, "payment_method").get(
    idIn(customer.invoice_settings.default_payment_method) ?? "",
  );
  return `<section class="panel"><h2>Card</h2>
${wrong ? `<p class="wrong" role="alert">${plain(wrong)}</p>` : ""}
<p>${method?.card ? `${method.card.brand} …${method.card.last4}` : "No card yet."}</p>
<form method="post" action="/portal/${session.id}/card">
<label>Card number <input name="number" inputmode="numeric" required autocomplete="cc-number" value="4242 4242 4242 4242"></label>
<button>Save this card</button>
</form></section>`;
}

const home = (session: Session): Drawn => ({ goTo: `/portal/${session.id}` });

/** The card is the customer's own from now on, and that of each running subscription. */
function saveCard(visit: Visit): Drawn {
  const session = sessionOf(visit);
  try {
    const number = String(visit.form["number"] ?? "").replaceAll(/\D/g, "");
    const method = attach(visit, methodMade(visit, { card: { number } }), session.customer);
    const customer = known(visit, "customer", session.customer);
    const settings = { ...customer.invoice_settings, default_payment_method: method.id };
    change(visit, customer, { invoice_settings: settings }, "customer.updated");
    for (const each of things(visit, "subscription").values())
      if (each.customer === customer.id && !hasEnded(each.status) && each.default_payment_method)
        change(visit, each, { default_payment_method: method.id }, "customer.subscription.updated");
  } catch (error) {
    if (!(error instanceof StripeFailure)) throw error;
    return show(visit, error.message);
  }
  const back = session.flow?.after_completion.redirect?.return_url;
  return back ? { goTo: back } : home(session);
}

/** A running subscription of this customer ends with its period, or does not. */
const ending =
  (ends: boolean) =>
  (visit: Visit): Drawn => {
    const session = sessionOf(visit);
    const found = things(visit, "subscription").get(String(visit.form["subscription"]));
    if (found?.customer === session.customer && !hasEnded(found.status))
      changeSubscription(visit, found, { cancel_at_period_end: ends });
    return home(session);
  };

/** The page where customers manage what they pay for: https://docs.stripe.com/customer-management */
export const managing: Resource = {
  routes: [],
  pages: [
    { verb: "GET", path: "/portal/:session", answer: (visit) => show(visit) },
    { verb: "POST", path: "/portal/:session/card", answer: saveCard },
    { verb: "POST", path: "/portal/:session/cancel", answer: ending(true) },
    { verb: "POST", path: "/portal/:session/undo", answer: ending(false) },
  ],
};
