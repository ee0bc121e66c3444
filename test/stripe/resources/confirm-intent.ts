import { emit } from "#test/stripe/core/emit.ts";
import type { Kinds } from "#test/stripe/core/kinds.ts";
import { idIn, known, type Within } from "#test/stripe/core/world.ts";
import { type Card, type CardRefusal, type Decline, refusalOf } from "./cards.ts";
import { charge } from "./charges.ts";
import { attach, cardOf, isSetUp, setUp } from "./payment-methods.ts";

type Intent = Kinds["payment_intent"];
type Method = Kinds["payment_method"];
type Follower = (within: Within, intent: Intent) => void;

/** Who waits for intents to be paid, refused or canceled: sessions and invoices say so when they are loaded. */
const followers: Follower[] = [];
export const followIntents = (follower: Follower) => followers.push(follower);
export function tellFollowers(within: Within, intent: Intent): void {
  for (const follower of followers) follower(within, intent);
}

type How = {
  /** The holder is not there to answer a question. */
  offSession?: boolean;
  /** Where the page for the bank's question leads back to. */
  returnTo?: string | null;
  /** The bank's question has been answered. */
  authenticated?: boolean;
};

/** Takes the intent's money from its method, or asks the holder first; answers the bank's refusal, if there is one. */
export function confirmIntent(within: Within, intent: Intent, how: How): CardRefusal | null {
  const method = known(
    within,
    "payment_method",
    idIn(intent.payment_method) ?? "",
    "payment_method",
  );
  const card = cardOf(within, method.id);
  const question = !how.authenticated && asks(within, card, method);
  intent.next_action = null;
  if (question && how.offSession) return refuse(within, intent, method, "authentication_required");
  if (question) {
    ask(within, intent, how.returnTo ?? null);
    return null;
  }
  if (card.declines) return refuse(within, intent, method, card.declines);
  succeed(within, intent, method, how);
  return null;
}

/** Whether the bank wants its holder to prove who they are. */
export const asks = (within: Within, { asks: when }: Card, { id }: Method): boolean =>
  when === "always" || (when === "until_set_up" && !isSetUp(within, id));

function ask(within: Within, intent: Intent, returnTo: string | null): void {
  const url = `${within.world.address}/3ds/${intent.id}`;
  intent.status = "requires_action";
  intent.next_action = {
    type: "redirect_to_url",
    redirect_to_url: { url, return_url: returnTo },
  };
  emit(within, "payment_intent.requires_action", intent);
}

function refuse(
  within: Within,
  intent: Intent,
  method: Method,
  decline: Decline | "authentication_required",
): CardRefusal {
  const refusal = refusalOf(decline);
  const { id } = charge(within, intent, method, { authenticated: false, refusal });
  fail(within, intent, { ...refusal, charge: id, payment_method: structuredClone(method) });
  return refusal;
}

/** The intent waits for another method. */
function fail(
  within: Within,
  intent: Intent,
  error: Omit<NonNullable<Intent["last_payment_error"]>, "type">,
): void {
  Object.assign(intent, {
    status: "requires_payment_method",
    payment_method: null,
    next_action: null,
    last_payment_error: { ...error, type: "card_error" as const },
  });
  emit(within, "payment_intent.payment_failed", intent);
  tellFollowers(within, intent);
}

function succeed(within: Within, intent: Intent, method: Method, how: How): void {
  const authenticated = how.authenticated ?? false;
  charge(within, intent, method, { authenticated, refusal: null });
  const manual = intent.capture_method === "manual";
  Object.assign(intent, {
    status: manual ? "requires_capture" : "succeeded",
    amount_capturable: manual ? intent.amount : 0,
    amount_received: manual ? 0 : intent.amount,
    last_payment_error: null,
  });
  const customer = idIn(intent.customer);
  if (intent.setup_future_usage && customer) {
    setUp(within, method.id);
    attach(within, method, customer);
  }
  const type = manual ? "payment_intent.amount_capturable_updated" : "payment_intent.succeeded";
  emit(within, type, intent);
  tellFollowers(within, intent);
}

/** The bank's question was answered on its page: the payment goes on, or fails. */
export function answerBank(within: Within, intent: Intent, passed: boolean): void {
  if (intent.status !== "requires_action") return;
  if (passed) return void confirmIntent(within, intent, { authenticated: true });
  fail(within, intent, {
    code: "payment_intent_authentication_failure",
    message:
      "We are unable to authenticate your payment method. Please choose a different payment method and try again.",
  });
}
