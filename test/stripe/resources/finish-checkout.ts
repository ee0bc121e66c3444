import { redeem } from "#test/stripe/billing/discounts.ts";
import { now } from "#test/stripe/core/clock.ts";
import { change, emit } from "#test/stripe/core/emit.ts";
import type { Kinds } from "#test/stripe/core/kinds.ts";
import { idIn, known, things, type Within } from "#test/stripe/core/world.ts";
import type { CardRefusal } from "./cards.ts";
import type { Line } from "./checkout-lines.ts";
import { confirmIntent, followIntents } from "./confirm-intent.ts";
import { openCustomer } from "./customers.ts";
import { cancelIntent, openIntent } from "./payment-intents.ts";
import { confirmSetup, followSetups } from "./setup-intents.ts";

type Session = Kinds["checkout.session"];

/** What a session's answer does not show. */
export type SessionNote = {
  lines: Line[];
  /** Tax rates of each line, by its place. */
  rates: string[][];
  payment: Partial<Parameters<typeof openIntent>[1]>;
  subscription: Record<string, unknown>;
  /** The subscription that waits for its first payment. */
  begun: Begun | null;
};
export type Begun = { subscription: string; invoice: string | null; intent: string | null };

export const noteOf = ({ world }: Within, { id }: Session) => world.notes.get(id) as SessionNote;

/** How subscriptions begin and, when the first payment is not made, are taken back. */
type Subscribing = {
  begin: (
    within: Within,
    session: Session,
    method: string,
    returnTo: string,
  ) => Begun & { refusal: CardRefusal | null };
  abandon: (within: Within, begun: Begun) => void;
};
let subscribing: Subscribing | null = null;
export function subscribeWith(how: Subscribing): void {
  subscribing = how;
}

/** Where the bank's page leads back to. */
const backTo = ({ world }: Within, { id }: Session) => `${world.address}/pay/${id}/back`;

/** The person pays with this method, or keeps it; answers the bank's refusal, if there is one. */
export function submit(
  within: Within,
  session: Session,
  method: string,
  who: { email: string | null; name: string | null },
): CardRefusal | null {
  nameBuyer(within, session, who);
  if (session.mode === "setup") return keep(within, session, method);
  if (session.mode === "subscription") return begin(within, session, method);
  if (session.amount_total === 0) {
    complete(within, session, "no_payment_required");
    return null;
  }
  const intent = intentOf(within, session);
  intent.payment_method = method;
  return confirmIntent(within, intent, { returnTo: backTo(within, session) });
}

function nameBuyer(
  within: Within,
  session: Session,
  who: { email: string | null; name: string | null },
) {
  const needed = session.customer_creation === "always" || session.mode === "subscription";
  if (!session.customer && needed) session.customer = openCustomer(within, who).id;
  const customer = session.customer ? known(within, "customer", session.customer) : null;
  session.customer_details = {
    address: customer?.address ?? null,
    business_name: null,
    email: customer?.email ?? who.email,
    individual_name: null,
    name: customer?.name ?? who.name,
    phone: customer?.phone ?? null,
    tax_exempt: "none",
    tax_ids: [],
  };
}

/** A session has one intent, however often the card is refused. */
function intentOf(within: Within, session: Session): Kinds["payment_intent"] {
  const earlier = idIn(session.payment_intent);
  if (earlier) return known(within, "payment_intent", earlier);
  const customer = idIn(session.customer);
  const intent = openIntent(within, {
    ...noteOf(within, session).payment,
    amount: session.amount_total ?? 0,
    currency: session.currency ?? "usd",
    ...(customer && { customer }),
    payment_method_types: ["card"],
  });
  session.payment_intent = intent.id;
  return intent;
}

function keep(within: Within, session: Session, method: string): CardRefusal | null {
  const intent = known(within, "setup_intent", idIn(session.setup_intent) ?? "");
  intent.payment_method = method;
  return confirmSetup(within, intent, { returnTo: backTo(within, session) });
}

function begin(within: Within, session: Session, method: string): CardRefusal | null {
  if (!subscribing) throw new Error("Nobody begins subscriptions here.");
  const note = noteOf(within, session);
  const { refusal, ...begun } = subscribing.begin(within, session, method, backTo(within, session));
  note.begun = begun;
  if (refusal) giveUp(within, note);
  else if (!waits(within, begun)) completeSubscription(within, session, begun);
  return refusal;
}

/** Whether the bank's question about the first payment stands. */
const waits = (within: Within, { intent }: Begun) =>
  intent !== null && things(within, "payment_intent").get(intent)?.status === "requires_action";

function giveUp(within: Within, note: SessionNote): void {
  if (note.begun) subscribing?.abandon(within, note.begun);
  note.begun = null;
}

function completeSubscription(within: Within, session: Session, begun: Begun): void {
  Object.assign(session, { subscription: begun.subscription, invoice: begun.invoice });
  complete(within, session, session.amount_total === 0 ? "no_payment_required" : "paid");
}

function complete(within: Within, session: Session, paid: Session["payment_status"]): void {
  if (session.status !== "open") return;
  const { customer, discounts, mode } = session;
  if (mode === "payment" && discounts?.length)
    redeem(
      within,
      discounts.map(({ coupon, promotion_code: code }) => ({
        ...(code ? { promotion_code: String(code) } : { coupon: String(coupon) }),
      })),
      { customer: idIn(customer), at: now(within), checkout_session: session.id },
    );
  Object.assign(session, { status: "complete", payment_status: paid, url: null });
  emit(within, "checkout.session.completed", session);
}

/** Nobody can pay here any more. */
export function expire(within: Within, session: Session): Session {
  if (session.status !== "open") return session;
  giveUp(within, noteOf(within, session));
  const intent = things(within, "payment_intent").get(idIn(session.payment_intent) ?? "");
  if (intent && intent.status !== "succeeded") cancelIntent(within, intent);
  change(within, session, { status: "expired", url: null });
  emit(within, "checkout.session.expired", session);
  return session;
}

const sessions = (within: Within) => [...things(within, "checkout.session").values()];

followIntents((within, intent) => {
  const captured = intent.status === "succeeded";
  if (!captured && intent.status !== "requires_capture") return;
  for (const session of sessions(within)) {
    const { begun } = noteOf(within, session);
    if (session.payment_intent === intent.id)
      complete(within, session, captured ? "paid" : "unpaid");
    else if (begun?.intent === intent.id) completeSubscription(within, session, begun);
  }
});

followSetups((within, intent) => {
  for (const session of sessions(within))
    if (session.setup_intent === intent.id && intent.status === "succeeded")
      complete(within, session, "no_payment_required");
});

/** The bank's page was left: what was begun and not paid is taken back. Answers what went wrong, if anything did. */
export function comeBack(within: Within, session: Session): string | null {
  if (session.status === "complete") return null;
  const note = noteOf(within, session);
  const begun = note.begun?.intent;
  const intent = things(within, "payment_intent").get(begun ?? idIn(session.payment_intent) ?? "");
  const setup = things(within, "setup_intent").get(idIn(session.setup_intent) ?? "");
  giveUp(within, note);
  const said = intent?.last_payment_error?.message ?? setup?.last_setup_error?.message;
  return said ?? "The payment was not finished.";
}
