import { now } from "#test/stripe/core/clock.ts";
import { change, emit } from "#test/stripe/core/emit.ts";
import { idOf, secretText } from "#test/stripe/core/identity.ts";
import type { Kinds } from "#test/stripe/core/kinds.ts";
import { inRange, page } from "#test/stripe/core/list.ts";
import {
  clearable,
  currency,
  flag,
  listOf,
  merged,
  metadata,
  oneOf,
  PAGE,
  parts,
  positive,
  range,
  text,
} from "#test/stripe/core/params.ts";
import { type Call, type Resource, route } from "#test/stripe/core/route.ts";
import { invalid, stripeError } from "#test/stripe/core/stripe-error.ts";
import { idIn, known, put, things, type Within } from "#test/stripe/core/world.ts";
import type { CardRefusal } from "./cards.ts";
import { take } from "./charges.ts";
import { confirmIntent, tellFollowers } from "./confirm-intent.ts";
import { present } from "./customers.ts";
import { ensureChargeable } from "./intent-money.ts";
import { methodHere, methodMade, methodNamed } from "./payment-methods.ts";

type Intent = Kinds["payment_intent"];
type Opened = {
  amount: number;
  currency: string;
  automatic_payment_methods?:
    | { enabled: boolean; allow_redirects?: "always" | "never" | undefined }
    | undefined;
  capture_method?: "automatic" | "automatic_async" | "manual" | undefined;
  customer?: string | undefined;
  description?: string | null | undefined;
  metadata?: Record<string, string> | null | undefined;
  payment_method?: string | undefined;
  payment_method_types?: string[] | undefined;
  receipt_email?: string | null | undefined;
  setup_future_usage?: "off_session" | "on_session" | null | undefined;
  statement_descriptor_suffix?: string | null | undefined;
  transfer_group?: string | undefined;
};

/** What an intent says when nobody asks for anything else. */
const BLANK = {
  allowed_payment_method_types: null,
  amount_capturable: 0,
  amount_received: 0,
  application: null,
  application_fee_amount: null,
  canceled_at: null,
  cancellation_reason: null,
  capture_method: "automatic_async",
  confirmation_method: "automatic",
  customer_account: null,
  description: null,
  excluded_payment_method_types: null,
  last_payment_error: null,
  latest_charge: null,
  livemode: false,
  managed_payments: null,
  next_action: null,
  on_behalf_of: null,
  payment_method_configuration_details: null,
  payment_method_types: ["card"],
  payment_record: null,
  processing: null,
  receipt_email: null,
  review: null,
  setup_future_usage: null,
  shipping: null,
  source: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  transfer_data: null,
  transfer_group: null,
} satisfies Partial<Intent>;

/** A new intent to be paid, not yet confirmed. */
export function openIntent(within: Within, said: Opened): Intent {
  ensureChargeable(said.amount, said.currency);
  const customer = said.customer ? present(within, said.customer).id : null;
  const method = said.payment_method ? methodNamed(within, said.payment_method).id : null;
  const { capture_method, description, receipt_email, setup_future_usage } = said;
  const { statement_descriptor_suffix, transfer_group, payment_method_types } = said;
  const optional = { capture_method, description, receipt_email, setup_future_usage };
  const more = { statement_descriptor_suffix, transfer_group, payment_method_types };
  const id = idOf("pi");
  const intent: Intent = {
    id,
    object: "payment_intent",
    ...BLANK,
    ...spoken({ ...optional, ...more }),
    amount: said.amount,
    automatic_payment_methods: automatic(said),
    client_secret: `${id}_secret_${secretText(24)}`,
    created: now(within, customer),
    currency: said.currency,
    customer,
    metadata: merged({}, said.metadata),
    payment_method: method,
    payment_method_options: {},
    status: method ? "requires_confirmation" : "requires_payment_method",
  };
  put<"payment_intent">(within, intent);
  emit(within, "payment_intent.created", intent);
  return intent;
}

/** Only what was said. */
const spoken = (said: object): Partial<Intent> =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));

/** Whichever methods there are, unless kinds are named. */
function automatic({ automatic_payment_methods: said, payment_method_types: types }: Opened) {
  if (types && !said) return null;
  const { enabled = true, allow_redirects = "always" } = said ?? {};
  return { enabled, allow_redirects };
}

const CHANGED = {
  capture_method: oneOf(["automatic", "automatic_async", "manual"]).optional(),
  customer: text.optional(),
  description: clearable.optional(),
  metadata: metadata.optional(),
  payment_method: text.optional(),
  payment_method_types: listOf(text).optional(),
  receipt_email: clearable.optional(),
  setup_future_usage: oneOf(["off_session", "on_session"]).optional(),
  statement_descriptor_suffix: clearable.optional(),
  transfer_group: text.optional(),
};
const CONFIRMED = {
  error_on_requires_action: flag.optional(),
  off_session: flag.optional(),
  payment_method: text.optional(),
  payment_method_data: methodHere.optional(),
  return_url: text.optional(),
  setup_future_usage: CHANGED.setup_future_usage,
};
const OPENED = {
  ...CHANGED,
  ...CONFIRMED,
  amount: positive,
  automatic_payment_methods: parts({
    enabled: flag,
    allow_redirects: oneOf(["always", "never"]).optional(),
  }).optional(),
  confirm: flag.optional(),
  currency,
};

type Confirmed = {
  error_on_requires_action?: boolean | undefined;
  off_session?: boolean | undefined;
  payment_method?: string | undefined;
  payment_method_data?: Parameters<typeof methodMade>[1] | undefined;
  return_url?: string | undefined;
};

/** As a request asks for it: a refusal of the card is an answer of 402 that shows the intent. */
function confirm(call: Call<Confirmed>, intent: Intent): Intent {
  ensureIn(intent, ["requires_payment_method", "requires_confirmation", "requires_action"]);
  const { off_session = false, payment_method_data: fresh, return_url: back } = call.params;
  const method = call.params.payment_method
    ? methodNamed(call, call.params.payment_method)
    : fresh && methodMade(call, fresh);
  if (method) intent.payment_method = method.id;
  if (!intent.payment_method)
    throw invalid("You cannot confirm this PaymentIntent because it's missing a payment method.", {
      code: "payment_intent_unexpected_state",
    });
  const redirects = intent.automatic_payment_methods?.allow_redirects === "always";
  if (redirects && !back && !off_session)
    throw invalid(
      "This PaymentIntent accepts payment methods that may redirect: you must provide a `return_url`, or set `automatic_payment_methods[allow_redirects]` to `never`.",
      { param: "return_url" },
    );
  const refusal = confirmIntent(call, intent, { offSession: off_session, returnTo: back ?? null });
  if (refusal) throw declined(intent, refusal);
  return intent;
}

const declined = (intent: Intent, refusal: CardRefusal) =>
  stripeError(402, "card_error", {
    ...refusal,
    ...(typeof intent.latest_charge === "string" && { charge: intent.latest_charge }),
    payment_intent: intent,
  });

function ensureIn({ status }: Intent, wanted: readonly Intent["status"][]): void {
  if (wanted.includes(status)) return;
  throw invalid(
    `This PaymentIntent's status is ${status}, but it must be ${wanted.join(" or ")}.`,
    {
      code: "payment_intent_unexpected_state",
    },
  );
}

function capture(within: Within, intent: Intent, amount = intent.amount_capturable): Intent {
  ensureIn(intent, ["requires_capture"]);
  if (amount > intent.amount_capturable)
    throw invalid(`The amount is more than the ${intent.amount_capturable} that can be captured.`, {
      code: "amount_too_large",
      param: "amount_to_capture",
    });
  const charge = known(within, "charge", idIn(intent.latest_charge) ?? "");
  take(within, charge, amount);
  emit(within, "charge.captured", charge);
  Object.assign(intent, { status: "succeeded", amount_received: amount, amount_capturable: 0 });
  emit(within, "payment_intent.succeeded", intent);
  tellFollowers(within, intent);
  return intent;
}

/** Nothing will be taken any more; what was only authorized is released. */
export function cancelIntent(
  within: Within,
  intent: Intent,
  reason: Intent["cancellation_reason"] = null,
): Intent {
  ensureIn(intent, [
    "requires_payment_method",
    "requires_confirmation",
    "requires_action",
    "requires_capture",
  ]);
  if (intent.status === "requires_capture") {
    const charge = known(within, "charge", idIn(intent.latest_charge) ?? "");
    change(within, charge, { amount_refunded: charge.amount, refunded: true }, "charge.refunded");
  }
  Object.assign(intent, {
    status: "canceled",
    amount_capturable: 0,
    canceled_at: now(within),
    cancellation_reason: reason,
    next_action: null,
  });
  emit(within, "payment_intent.canceled", intent);
  tellFollowers(within, intent);
  return intent;
}

/** https://docs.stripe.com/api/payment_intents */
export const paymentIntents: Resource = {
  routes: [
    route("POST", "/v1/payment_intents", OPENED, (call) => {
      const intent = openIntent(call, call.params);
      return call.params.confirm ? confirm(call, intent) : intent;
    }),
    route(
      "GET",
      "/v1/payment_intents",
      { ...PAGE, created: range.optional(), customer: text.optional() },
      (call) => {
        const { created, customer } = call.params;
        const wanted = [...things(call, "payment_intent").values()].filter(
          (intent) =>
            inRange(intent.created, created) && (!customer || idIn(intent.customer) === customer),
        );
        return page(wanted, call.params, "/v1/payment_intents");
      },
    ),
    route("GET", "/v1/payment_intents/:id", {}, (call) =>
      known(call, "payment_intent", call.at.id),
    ),
    route(
      "POST",
      "/v1/payment_intents/:id",
      { ...CHANGED, amount: positive.optional(), currency: currency.optional() },
      (call) => {
        const intent = known(call, "payment_intent", call.at.id);
        const { metadata: said, payment_method: name, ...rest } = call.params;
        if (rest.amount !== undefined) {
          ensureIn(intent, ["requires_payment_method", "requires_confirmation", "requires_action"]);
          ensureChargeable(rest.amount, rest.currency ?? intent.currency);
        }
        const method = name && methodNamed(call, name).id;
        return change(call, intent, {
          ...(rest as Partial<Intent>),
          ...(method && { payment_method: method, status: "requires_confirmation" as const }),
          metadata: merged(intent.metadata, said),
        });
      },
    ),
    route("POST", "/v1/payment_intents/:id/confirm", CONFIRMED, (call) =>
      confirm(call, known(call, "payment_intent", call.at.id)),
    ),
    route(
      "POST",
      "/v1/payment_intents/:id/capture",
      { amount_to_capture: positive.optional() },
      (call) =>
        capture(call, known(call, "payment_intent", call.at.id), call.params.amount_to_capture),
    ),
    route(
      "POST",
      "/v1/payment_intents/:id/cancel",
      {
        cancellation_reason: oneOf([
          "duplicate",
          "fraudulent",
          "requested_by_customer",
          "abandoned",
        ]).optional(),
      },
      (call) =>
        cancelIntent(
          call,
          known(call, "payment_intent", call.at.id),
          call.params.cancellation_reason ?? null,
        ),
    ),
  ],
};
