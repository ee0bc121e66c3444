import { now, worldTime } from "#test/stripe/core/clock.ts";
import { change, emit } from "#test/stripe/core/emit.ts";
import { idOf } from "#test/stripe/core/identity.ts";
import type { Kinds } from "#test/stripe/core/kinds.ts";
import { page } from "#test/stripe/core/list.ts";
import {
  address,
  clearable,
  merged,
  metadata,
  oneOf,
  orCleared,
  PAGE,
  parts,
  positive,
  text,
} from "#test/stripe/core/params.ts";
import { type Resource, route } from "#test/stripe/core/route.ts";
import { invalid, stripeError } from "#test/stripe/core/stripe-error.ts";
import { idIn, known, put, things, type Within } from "#test/stripe/core/world.ts";
import { CARDS, type Card, cardNamed, cardNumbered, refusalOf } from "./cards.ts";
import { NO_ADDRESS, present } from "./customers.ts";

type Method = Kinds["payment_method"];
type Billing = {
  address?: Record<string, string | null | undefined> | null | undefined;
  email?: string | null | undefined;
  name?: string | null | undefined;
  phone?: string | null | undefined;
};

const billing = parts({
  address: orCleared(address).optional(),
  email: clearable.optional(),
  name: clearable.optional(),
  phone: clearable.optional(),
});
const card = parts({
  number: text.optional(),
  exp_month: positive.optional(),
  exp_year: positive.optional(),
  cvc: text.optional(),
  token: text.optional(),
});
/** A method that is made on the spot. */
export const methodHere = parts({
  type: oneOf(["card"]),
  card: card.optional(),
  billing_details: billing.optional(),
});

/** A new method of a test card, that belongs to nobody yet. */
export function openMethod(within: Within, by: Card, said: Billing = {}): Method {
  const year = new Date(worldTime(within.world) * 1000).getUTCFullYear();
  const method: Method = {
    id: idOf("pm"),
    object: "payment_method",
    allow_redisplay: "unspecified",
    billing_details: {
      address: { ...NO_ADDRESS, ...said.address },
      email: said.email ?? null,
      name: said.name ?? null,
      phone: said.phone ?? null,
      tax_id: null,
    },
    card: {
      brand: by.brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
      country: "US",
      display_brand: by.brand,
      exp_month: 12,
      exp_year: year + 3,
      fingerprint: `fp${by.number}`,
      funding: "credit",
      generated_from: null,
      last4: by.number.slice(-4),
      networks: { available: [by.brand], preferred: null },
      regulated_status: "unregulated",
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    created: now(within),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: "card",
  };
  within.world.notes.set(method.id, { card: by.name, setUp: false } satisfies MethodNote);
  return put<"payment_method">(within, method);
}

/** Which test card it is, and whether its holder has agreed to be charged while away. */
type MethodNote = { card: string; setUp: boolean };
const noteOf = ({ world }: Within, method: string) => world.notes.get(method) as MethodNote;

/** The test card behind a method. */
export const cardOf = (within: Within, method: string): Card =>
  cardNamed(noteOf(within, method).card) ?? (CARDS[0] as Card);
export const isSetUp = (within: Within, method: string): boolean => noteOf(within, method).setUp;
export function setUp(within: Within, method: string): void {
  noteOf(within, method).setUp = true;
}

/** The method of that name; each use of a test card's name is a method of its own. */
export function methodNamed(within: Within, name: string, param = "payment_method"): Method {
  const by = cardNamed(name);
  return by ? openMethod(within, by) : known(within, "payment_method", name, param);
}

/** The method belongs to this customer from now on. Cards that are refused at once cannot be attached. */
export function attach(within: Within, method: Method, customer: string): Method {
  const owner = idIn(method.customer);
  if (owner === customer) return method;
  if (owner)
    throw invalid("The payment method you provided has already been attached to a customer.");
  const { declines, atOnce } = cardOf(within, method.id);
  if (declines && atOnce)
    throw stripeError(402, "card_error", { ...refusalOf(declines), param: "" });
  method.customer = present(within, customer).id;
  emit(within, "payment_method.attached", method);
  return method;
}

export function methodMade(
  within: Within,
  said: {
    card?: { number?: string | undefined; token?: string | undefined } | undefined;
    billing_details?: Billing | undefined;
  },
) {
  const number = said.card?.number ?? "";
  const token = said.card?.token?.replace(/^tok_/, "pm_card_") ?? "";
  const by = cardNumbered(number) ?? cardNamed(token);
  if (!by)
    throw stripeError(402, "card_error", {
      code: "incorrect_number",
      message: "Your card number is incorrect.",
      param: "card[number]",
    });
  return openMethod(within, by, said.billing_details);
}

/** https://docs.stripe.com/api/payment_methods */
export const paymentMethods: Resource = {
  routes: [
    route(
      "POST",
      "/v1/payment_methods",
      { ...methodHere.shape, metadata: metadata.optional() },
      (call) => {
        const method = methodMade(call, call.params);
        return Object.assign(method, { metadata: merged({}, call.params.metadata) });
      },
    ),
    route(
      "GET",
      "/v1/payment_methods",
      { ...PAGE, customer: text.optional(), type: text.optional() },
      (call) => page(ofCustomer(call, call.params.customer), call.params, "/v1/payment_methods"),
    ),
    route(
      "GET",
      "/v1/customers/:customer/payment_methods",
      { ...PAGE, type: text.optional() },
      (call) => {
        const { id } = present(call, call.at.customer, "id");
        return page(ofCustomer(call, id), call.params, `/v1/customers/${id}/payment_methods`);
      },
    ),
    route("GET", "/v1/payment_methods/:id", {}, (call) =>
      known(call, "payment_method", call.at.id),
    ),
    route(
      "POST",
      "/v1/payment_methods/:id",
      { billing_details: billing.optional(), metadata: metadata.optional() },
      (call) => {
        const method = known(call, "payment_method", call.at.id);
        const { billing_details: details, metadata: said } = call.params;
        const changes = {
          billing_details: { ...method.billing_details, ...details },
          metadata: merged(method.metadata, said),
        } as Partial<Method>;
        return change(call, method, changes, "payment_method.updated");
      },
    ),
    route("POST", "/v1/payment_methods/:id/attach", { customer: text }, (call) =>
      attach(call, methodNamed(call, call.at.id, "id"), call.params.customer),
    ),
    route("POST", "/v1/payment_methods/:id/detach", {}, (call) => {
      const method = known(call, "payment_method", call.at.id);
      const customer = things(call, "customer").get(idIn(method.customer) ?? "");
      if (!customer)
        throw invalid("The payment method you provided is not attached to a customer.");
      if (customer.invoice_settings.default_payment_method === method.id)
        customer.invoice_settings.default_payment_method = null;
      return change(call, method, { customer: null }, "payment_method.detached");
    }),
  ],
};

const ofCustomer = (within: Within, customer: string | undefined) =>
  [...things(within, "payment_method").values()].filter(
    (method) => customer !== undefined && idIn(method.customer) === customer,
  );
