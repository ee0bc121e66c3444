import type { Form } from "#test/stripe/core/form.ts";
import type { Kinds } from "#test/stripe/core/kinds.ts";
import type { Drawn, Resource } from "#test/stripe/core/route.ts";
import { idIn, known, type Within } from "#test/stripe/core/world.ts";
import { CARDS, cardNumbered } from "#test/stripe/resources/cards.ts";
import { comeBack, noteOf, submit } from "#test/stripe/resources/finish-checkout.ts";
import { openMethod } from "#test/stripe/resources/payment-methods.ts";
import { documentOf, plain } from "./document.ts";

type Visit = Within & { at: Record<string, string>; form: Form };
type Session = Kinds["checkout.session"];

const DEED = { payment: "Pay", setup: "Save card", subscription: "Subscribe" };

/** An amount in the smallest unit as people write it. */
export function shownMoney(amount: number, currency: string): string {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

const sessionOf = (visit: Visit) => known(visit, "checkout.session", visit.at["id"] ?? "");

/** Where the person goes after paying; Stripe puts the session's name where it is asked for. */
const afterwards = ({ id, success_url: url }: Session): Drawn => ({
  goTo: (url ?? "").replaceAll("{CHECKOUT_SESSION_ID}", id),
});

function show(visit: Visit, wrong: string | null = null): Drawn {
  const session = sessionOf(visit);
  if (session.status === "complete") return afterwards(session);
  if (session.status === "expired") return gone(session);
  const title = DEED[session.mode as keyof typeof DEED];
  return {
    html: documentOf(`${title} – local stand-in`, summary(visit, session) + form(session, wrong)),
  };
}

const gone = ({ cancel_url: back }: Session): Drawn => ({
  status: 410,
  html: documentOf(
    "This page has expired",
    `<section class="panel"><h1>This page has expired</h1><p>Nothing was paid.</p>${leave(back)}</section>`,
    true,
  ),
});

const leave = (back: string | null) =>
  back ? `<p><a href="${plain(back)}">Back without paying</a></p>` : "";

function summary(visit: Visit, session: Session): string {
  const currency = session.currency ?? "usd";
  const { total_details: details } = session;
  const rows = noteOf(visit, session).lines.map(({ description, quantity, amount_subtotal }) => ({
    name: `${description ?? ""}${(quantity ?? 1) > 1 ? ` × ${quantity}` : ""}`,
    amount: amount_subtotal,
  }));
  if (details?.amount_discount) rows.push({ name: "Discount", amount: -details.amount_discount });
  if (details?.amount_tax) rows.push({ name: "Tax", amount: details.amount_tax });
  const items = rows.map(
    ({ name, amount }) =>
      `<li><span>${plain(name)}</span><span>${shownMoney(amount, currency)}</span></li>`,
  );
  const total =
    session.amount_total === null
      ? ""
      : `<p class="sum">${shownMoney(session.amount_total, currency)}</p>`;
  return `<section><h1>${session.mode === "setup" ? "Save a card" : "Your order"}</h1>${total}
<ul class="lines">${items.join("")}</ul>${leave(session.cancel_url)}</section>`;
}

function form(session: Session, wrong: string | null): string {
  const { customer, customer_email: email, mode } = session;
  const asked = idIn(customer)
    ? ""
    : `<label>Email<input name="email" type="email" required autocomplete="email" value="${plain(email ?? "")}"></label>`;
  const deed = DEED[mode as keyof typeof DEED];
  const sum =
    mode === "payment"
      ? ` ${shownMoney(session.amount_total ?? 0, session.currency ?? "usd")}`
      : "";
  return `<section class="panel"><h2>Card</h2>
${wrong ? `<p class="wrong" role="alert">${plain(wrong)}</p>` : ""}
<form method="post" action="/pay/${session.id}">${asked}
<label>Card number<input name="number" inputmode="numeric" required autocomplete="cc-number" value="4242 4242 4242 4242"></label>
<div class="pair">
<label>Expires<input name="expiry" required autocomplete="cc-exp" placeholder="MM / YY" value="12 / 34"></label>
<label>Security code<input name="cvc" inputmode="numeric" required autocomplete="cc-csc" value="123"></label>
</div>
<label>Name on card<input name="name" autocomplete="cc-name"></label>
<button>${deed}${sum}</button>
</form>
<details><summary>Cards to try</summary><ul class="soft">${CARDS.map(
    ({ number, name }) => `<li><code>${number}</code> ${plain(name.replace(/^pm_card_/, ""))}</li>`,
  ).join("")}</ul></details></section>`;
}

function pay(visit: Visit): Drawn {
  const session = sessionOf(visit);
  if (session.status !== "open") return show(visit);
  const said = (name: string) => String(visit.form[name] ?? "").trim() || null;
  const card = cardNumbered(said("number") ?? "");
  if (!card) return show(visit, "Your card number is invalid.");
  const who = { email: said("email") ?? session.customer_email, name: said("name") };
  const method = openMethod(visit, card, who);
  const refusal = submit(visit, session, method.id, who);
  if (refusal) return show(visit, refusal.message);
  return question(visit, session) ?? show(visit);
}

/** The bank's page, while its question stands. */
function question(visit: Visit, session: Session): Drawn | null {
  const intent = noteOf(visit, session).begun?.intent ?? idIn(session.payment_intent);
  const asked = intent
    ? known(visit, "payment_intent", intent)
    : session.setup_intent && known(visit, "setup_intent", session.setup_intent);
  const url =
    asked && asked.status === "requires_action" && asked.next_action?.redirect_to_url?.url;
  return url ? { goTo: url } : null;
}

/** The page where a person pays. */
export const paying: Resource = {
  routes: [],
  pages: [
    { verb: "GET", path: "/pay/:id", answer: (visit) => show(visit) },
    { verb: "POST", path: "/pay/:id", answer: pay },
    {
      verb: "GET",
      path: "/pay/:id/back",
      answer: (visit) => show(visit, comeBack(visit, sessionOf(visit))),
    },
  ],
};
