import { later, now } from "#test/stripe/core/clock.ts";
import { idOf, secretText } from "#test/stripe/core/identity.ts";
import type { Kinds } from "#test/stripe/core/kinds.ts";
import { inRange, listed, page } from "#test/stripe/core/list.ts";
import { merged, metadata, oneOf, PAGE, range, text } from "#test/stripe/core/params.ts";
import { type Resource, route } from "#test/stripe/core/route.ts";
import { invalid } from "#test/stripe/core/stripe-error.ts";
import { idIn, known, put, things, type Within } from "#test/stripe/core/world.ts";
import { couponsOf, linesOf } from "./checkout-lines.ts";
import { type Said, SESSION } from "./checkout-params.ts";
import { present } from "./customers.ts";
import { expire, noteOf, type SessionNote } from "./finish-checkout.ts";
import { openSetup } from "./setup-intents.ts";

type Session = Kinds["checkout.session"];

const HALF_AN_HOUR = 1800;
const A_DAY = 24 * 3600;

/** What a session says when nobody asks for anything else. */
const BLANK = {
  adaptive_pricing: { enabled: false },
  after_expiration: null,
  allow_promotion_codes: null,
  allowed_payment_method_types: null,
  billing_address_collection: null,
  cancel_url: null,
  client_reference_id: null,
  client_secret: null,
  collected_information: null,
  consent: null,
  consent_collection: null,
  currency_conversion: null,
  customer_account: null,
  customer_details: null,
  customer_email: null,
  integration_identifier: null,
  invoice: null,
  invoice_creation: null,
  livemode: false,
  locale: null,
  managed_payments: null,
  origin_context: null,
  payment_intent: null,
  payment_link: null,
  payment_method_configuration_details: null,
  payment_method_types: ["card"],
  payment_status: "unpaid",
  permissions: null,
  recovered_from: null,
  saved_payment_method_options: null,
  shipping_address_collection: null,
  shipping_cost: null,
  status: "open",
  submit_type: null,
  subscription: null,
  ui_mode: "hosted_page",
  wallet_options: null,
} satisfies Partial<Session>;

/** A page on which a person can pay, subscribe or leave a card, until it expires. */
function open(within: Within, said: Said): Session {
  const discounts = couponsOf(within, said.discounts ?? []);
  const asked = linesOf(within, said.line_items ?? [], discounts, hasTrial(said));
  ensureFitting(said, asked.lines.length);
  const id = idOf("cs_test", 58);
  const session: Session = {
    id,
    object: "checkout.session",
    ...BLANK,
    ...plainly(said),
    ...sums(said, asked),
    automatic_tax: automaticTax(said),
    created: now(within),
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: null,
      terms_of_service_acceptance: null,
    },
    customer: said.customer ? present(within, said.customer).id : null,
    customer_creation: customerCreation(said),
    discounts,
    expires_at: expiry(within, said),
    metadata: merged({}, said.metadata),
    mode: said.mode,
    payment_method_collection: said.mode === "subscription" ? "always" : "if_required",
    payment_method_options: { card: { request_three_d_secure: "automatic" } },
    setup_intent: said.mode === "setup" ? setupFor(within, said) : null,
    shipping_options: [],
    success_url: said.success_url,
    url: `${within.world.address}/pay/${id}#${secretText(12)}`,
  };
  within.world.notes.set(id, privately(said, asked.lines));
  later(within, "checkout.expire", id, session.expires_at);
  return put<"checkout.session">(within, session);
}

const hasTrial = ({ subscription_data: said }: Said) =>
  (said?.trial_period_days ?? said?.trial_end) !== undefined;

const privately = (said: Said, lines: SessionNote["lines"]): SessionNote => ({
  lines,
  rates: (said.line_items ?? []).map(({ tax_rates: rates = [] }) => rates),
  payment: said.payment_intent_data ?? {},
  subscription: said.subscription_data ?? {},
  begun: null,
});

/** A card that is left for later has no sum. */
function sums({ mode, currency: said }: Said, asked: ReturnType<typeof linesOf>) {
  const { lines, totals, currency } = asked;
  if (mode === "setup")
    return {
      amount_subtotal: null,
      amount_total: null,
      currency: said ?? null,
      total_details: null,
    };
  return {
    amount_subtotal: totals.subtotal,
    amount_total: totals.total,
    currency,
    total_details: {
      amount_discount: totals.discount,
      amount_shipping: 0,
      amount_tax: lines.reduce((sum, { amount_tax: amount }) => sum + amount, 0),
    },
  };
}

/** What is shown as it was said. */
const plainly = (said: Said): Partial<Session> =>
  Object.fromEntries(
    SHOWN.flatMap((name) => (said[name] === undefined ? [] : [[name, said[name]]])),
  );
const SHOWN = [
  "allow_promotion_codes",
  "billing_address_collection",
  "cancel_url",
  "client_reference_id",
  "customer_email",
  "locale",
  "payment_method_types",
] as const;

/** Stripe Tax of an account that is registered nowhere: it collects nothing. */
const automaticTax = ({ automatic_tax: said }: Said): Session["automatic_tax"] =>
  said?.enabled
    ? { enabled: true, liability: { type: "self" }, provider: "stripe", status: "complete" }
    : { enabled: false, liability: null, provider: null, status: null };

const customerCreation = ({ customer, customer_creation: said, mode }: Said) =>
  customer ? null : mode === "subscription" ? "always" : (said ?? "if_required");

function setupFor(within: Within, { customer, setup_intent_data: said }: Said): string {
  return openSetup(within, { ...said, customer }).id;
}

function expiry(within: Within, { expires_at: said }: Said): number {
  const at = now(within);
  if (said === undefined) return at + A_DAY;
  // Stripe's limits, with a minute for the way.
  if (said < at + HALF_AN_HOUR - 60 || said > at + A_DAY + 60)
    throw invalid(
      "The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.",
      { param: "expires_at" },
    );
  return said;
}

function ensureFitting({ customer, customer_email: email, mode }: Said, lines: number): void {
  if (customer && email)
    throw invalid("You may only specify one of these parameters: customer, customer_email.");
  if (mode !== "setup" && lines === 0)
    throw invalid("Missing required param: line_items.", {
      code: "parameter_missing",
      param: "line_items",
    });
}

/** https://docs.stripe.com/api/checkout/sessions */
export const checkoutSessions: Resource = {
  routes: [
    route("POST", "/v1/checkout/sessions", SESSION, (call) => open(call, call.params)),
    route(
      "GET",
      "/v1/checkout/sessions",
      {
        ...PAGE,
        created: range.optional(),
        customer: text.optional(),
        payment_intent: text.optional(),
        status: oneOf(["open", "complete", "expired"]).optional(),
        subscription: text.optional(),
      },
      (call) => {
        const { created, customer, payment_intent: intent, status, subscription } = call.params;
        const wanted = [...things(call, "checkout.session").values()].filter(
          (session) =>
            inRange(session.created, created) &&
            (!customer || idIn(session.customer) === customer) &&
            (!intent || idIn(session.payment_intent) === intent) &&
            (!status || session.status === status) &&
            (!subscription || idIn(session.subscription) === subscription),
        );
        return page(wanted, call.params, "/v1/checkout/sessions");
      },
    ),
    route("GET", "/v1/checkout/sessions/:id", {}, (call) =>
      known(call, "checkout.session", call.at.id),
    ),
    route("POST", "/v1/checkout/sessions/:id", { metadata: metadata.optional() }, (call) => {
      const session = known(call, "checkout.session", call.at.id);
      return Object.assign(session, { metadata: merged(session.metadata, call.params.metadata) });
    }),
    route("POST", "/v1/checkout/sessions/:id/expire", {}, (call) => {
      const session = known(call, "checkout.session", call.at.id);
      if (session.status === "open") return expire(call, session);
      throw invalid(`Only Checkout Sessions with a status in ["open"] can be expired.`);
    }),
    route("GET", "/v1/checkout/sessions/:id/line_items", PAGE, (call) => {
      const session = known(call, "checkout.session", call.at.id);
      const oldestLast = [...noteOf(call, session).lines].reverse();
      return page(oldestLast, call.params, `/v1/checkout/sessions/${session.id}/line_items`);
    }),
  ],
  includes: {
    "checkout.session.line_items": (within, session: Session) =>
      listed(
        noteOf(within, session).lines,
        false,
        `/v1/checkout/sessions/${session.id}/line_items`,
      ),
  },
  tasks: {
    "checkout.expire": (within, id) => {
      expire(within, known(within, "checkout.session", id));
    },
  },
};
