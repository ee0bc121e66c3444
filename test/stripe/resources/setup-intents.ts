import { now } from "#test/stripe/core/clock.ts";
import { emit } from "#test/stripe/core/emit.ts";
import { idOf, secretText } from "#test/stripe/core/identity.ts";
import type { Kinds } from "#test/stripe/core/kinds.ts";
import { page } from "#test/stripe/core/list.ts";
import {
  clearable,
  flag,
  listOf,
  merged,
  metadata,
  oneOf,
  PAGE,
  parts,
  text,
} from "#test/stripe/core/params.ts";
import { type Call, type Resource, route } from "#test/stripe/core/route.ts";
import { invalid, stripeError } from "#test/stripe/core/stripe-error.ts";
import { idIn, known, put, things, type Within } from "#test/stripe/core/world.ts";
import { type CardRefusal, refusalOf } from "./cards.ts";
import { asks } from "./confirm-intent.ts";
import { present } from "./customers.ts";
import { attach, cardOf, methodHere, methodMade, methodNamed, setUp } from "./payment-methods.ts";

type Intent = Kinds["setup_intent"];
type Follower = (within: Within, intent: Intent) => void;

const followers: Follower[] = [];
/** Tells who waits when a method has been set up. */
export const followSetups = (follower: Follower) => followers.push(follower);

/** A new intent to keep a method for later, not yet confirmed. */
export function openSetup(
  within: Within,
  said: {
    customer?: string | undefined;
    description?: string | null | undefined;
    metadata?: Record<string, string> | null | undefined;
    payment_method?: string | undefined;
    usage?: "off_session" | "on_session" | undefined;
  },
): Intent {
  const method = said.payment_method ? methodNamed(within, said.payment_method).id : null;
  const id = idOf("seti");
  const intent: Intent = {
    id,
    object: "setup_intent",
    allowed_payment_method_types: null,
    application: null,
    automatic_payment_methods: { allow_redirects: "always", enabled: true },
    cancellation_reason: null,
    client_secret: `${id}_secret_${secretText(24)}`,
    created: now(within, said.customer),
    customer: said.customer ? present(within, said.customer).id : null,
    customer_account: null,
    description: said.description ?? null,
    excluded_payment_method_types: null,
    flow_directions: null,
    last_setup_error: null,
    latest_attempt: null,
    livemode: false,
    mandate: null,
    metadata: merged({}, said.metadata),
    next_action: null,
    on_behalf_of: null,
    payment_method: method,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ["card"],
    single_use_mandate: null,
    status: method ? "requires_confirmation" : "requires_payment_method",
    usage: said.usage ?? "off_session",
  };
  put<"setup_intent">(within, intent);
  emit(within, "setup_intent.created", intent);
  return intent;
}

/** Keeps the method, or asks its holder first; answers the bank's refusal, if there is one. */
export function confirmSetup(
  within: Within,
  intent: Intent,
  { returnTo = null, authenticated = false }: { returnTo?: string | null; authenticated?: boolean },
): CardRefusal | null {
  const method = known(
    within,
    "payment_method",
    idIn(intent.payment_method) ?? "",
    "payment_method",
  );
  const card = cardOf(within, method.id);
  intent.next_action = null;
  if (!authenticated && asks(within, card, method)) {
    const url = `${within.world.address}/3ds/${intent.id}`;
    intent.status = "requires_action";
    intent.next_action = {
      type: "redirect_to_url",
      redirect_to_url: { url, return_url: returnTo },
    };
    emit(within, "setup_intent.requires_action", intent);
    return null;
  }
  if (card.declines && card.atOnce) {
    const refusal = refusalOf(card.declines);
    fail(within, intent, { ...refusal, payment_method: structuredClone(method) });
    return refusal;
  }
  Object.assign(intent, { status: "succeeded", last_setup_error: null });
  setUp(within, method.id);
  const customer = idIn(intent.customer);
  if (customer) attach(within, method, customer);
  emit(within, "setup_intent.succeeded", intent);
  for (const follower of followers) follower(within, intent);
  return null;
}

function fail(
  within: Within,
  intent: Intent,
  error: Omit<NonNullable<Intent["last_setup_error"]>, "type">,
): void {
  Object.assign(intent, {
    status: "requires_payment_method",
    payment_method: null,
    next_action: null,
    last_setup_error: { ...error, type: "card_error" as const },
  });
  emit(within, "setup_intent.setup_failed", intent);
  for (const follower of followers) follower(within, intent);
}

/** The bank's question was answered on its page. */
export function answerBankForSetup(within: Within, intent: Intent, passed: boolean): void {
  if (intent.status !== "requires_action") return;
  if (passed) return void confirmSetup(within, intent, { authenticated: true });
  fail(within, intent, {
    code: "setup_intent_authentication_failure",
    message: "We are unable to authenticate your payment method.",
  });
}

const CONFIRMED = {
  payment_method: text.optional(),
  payment_method_data: methodHere.optional(),
  return_url: text.optional(),
};

function confirm(
  call: Call<{
    payment_method?: string | undefined;
    payment_method_data?: Parameters<typeof methodMade>[1] | undefined;
    return_url?: string | undefined;
  }>,
  intent: Intent,
): Intent {
  const { payment_method: name, payment_method_data: fresh, return_url: returnTo } = call.params;
  if (intent.status === "succeeded" || intent.status === "canceled")
    throw invalid(
      `You cannot confirm this SetupIntent because it has a status of ${intent.status}.`,
      {
        code: "setup_intent_unexpected_state",
      },
    );
  const method = name ? methodNamed(call, name) : fresh && methodMade(call, fresh);
  if (method) intent.payment_method = method.id;
  const refusal = confirmSetup(call, intent, { returnTo: returnTo ?? null });
  if (refusal) throw stripeError(402, "card_error", { ...refusal, setup_intent: intent });
  return intent;
}

/** https://docs.stripe.com/api/setup_intents */
export const setupIntents: Resource = {
  routes: [
    route(
      "POST",
      "/v1/setup_intents",
      {
        ...CONFIRMED,
        automatic_payment_methods: parts({
          enabled: flag,
          allow_redirects: oneOf(["always", "never"]).optional(),
        }).optional(),
        confirm: flag.optional(),
        customer: text.optional(),
        description: clearable.optional(),
        metadata: metadata.optional(),
        payment_method_types: listOf(text).optional(),
        usage: oneOf(["off_session", "on_session"]).optional(),
      },
      (call) => {
        const intent = openSetup(call, call.params);
        return call.params.confirm ? confirm(call, intent) : intent;
      },
    ),
    route("GET", "/v1/setup_intents", { ...PAGE, customer: text.optional() }, (call) => {
      const { customer } = call.params;
      const wanted = [...things(call, "setup_intent").values()].filter(
        (intent) => !customer || idIn(intent.customer) === customer,
      );
      return page(wanted, call.params, "/v1/setup_intents");
    }),
    route("GET", "/v1/setup_intents/:id", {}, (call) => known(call, "setup_intent", call.at.id)),
    route("POST", "/v1/setup_intents/:id/confirm", CONFIRMED, (call) =>
      confirm(call, known(call, "setup_intent", call.at.id)),
    ),
    route("POST", "/v1/setup_intents/:id/cancel", {}, (call) => {
      const intent = known(call, "setup_intent", call.at.id);
      Object.assign(intent, { status: "canceled", next_action: null });
      emit(call, "setup_intent.canceled", intent);
      return intent;
    }),
  ],
};
