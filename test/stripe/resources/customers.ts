import { now } from "#test/stripe/core/clock.ts";
import { change, emit } from "#test/stripe/core/emit.ts";
import { idOf, secretText } from "#test/stripe/core/identity.ts";
import type { Kinds } from "#test/stripe/core/kinds.ts";
import { inRange, page } from "#test/stripe/core/list.ts";
import {
  address,
  clearable,
  listOf,
  merged,
  metadata,
  oneOf,
  orCleared,
  PAGE,
  parts,
  range,
  text,
} from "#test/stripe/core/params.ts";
import { type Resource, route } from "#test/stripe/core/route.ts";
import { known, missing, put, things, type Within } from "#test/stripe/core/world.ts";

type Customer = Kinds["customer"];

const SAID = {
  address: orCleared(address).optional(),
  description: clearable.optional(),
  email: clearable.optional(),
  invoice_settings: parts({ default_payment_method: clearable.optional() }).optional(),
  metadata: metadata.optional(),
  name: clearable.optional(),
  phone: clearable.optional(),
  preferred_locales: listOf(text).optional(),
  tax_exempt: oneOf(["none", "exempt", "reverse"]).optional(),
};

export const NO_ADDRESS = {
  city: null,
  country: null,
  line1: null,
  line2: null,
  postal_code: null,
  state: null,
};

type Said = {
  address?:
    | Partial<{ [part in keyof typeof NO_ADDRESS]: string | null | undefined }>
    | null
    | undefined;
  description?: string | null | undefined;
  email?: string | null | undefined;
  invoice_settings?: { default_payment_method?: string | null | undefined } | undefined;
  metadata?: Record<string, string> | null | undefined;
  name?: string | null | undefined;
  phone?: string | null | undefined;
  preferred_locales?: string[] | undefined;
  tax_exempt?: "none" | "exempt" | "reverse" | undefined;
  test_clock?: string | undefined;
};

/** A new customer, as the API and the hosted page open one. */
export function openCustomer(within: Within, said: Said): Customer {
  const clock = said.test_clock;
  if (clock) known(within, "test_helpers.test_clock", clock, "test_clock");
  const customer: Customer = {
    id: idOf("cus", 14),
    object: "customer",
    balance: 0,
    created: now(within),
    currency: null,
    default_source: null,
    delinquent: false,
    description: null,
    email: null,
    invoice_prefix: secretText(8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: {},
    name: null,
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: "none",
    test_clock: clock ?? null,
  };
  Object.assign(customer, changesOf(within, customer, said));
  if (clock) customer.created = known(within, "test_helpers.test_clock", clock).frozen_time;
  put<"customer">(within, customer);
  emit(within, "customer.created", customer);
  return customer;
}

function changesOf(within: Within, customer: Customer, said: Said): Partial<Customer> {
  const { address: place, invoice_settings: settings, metadata: more, ...plain } = said;
  const method = settings?.default_payment_method;
  if (method) known(within, "payment_method", method, "invoice_settings[default_payment_method]");
  const given = Object.entries(plain).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(given),
    ...(place !== undefined && { address: place && { ...NO_ADDRESS, ...place } }),
    ...(method !== undefined && {
      invoice_settings: { ...customer.invoice_settings, default_payment_method: method },
    }),
    metadata: merged(customer.metadata, more),
  } as Partial<Customer>;
}

/** https://docs.stripe.com/api/customers */
export const customers: Resource = {
  routes: [
    route("POST", "/v1/customers", { ...SAID, test_clock: text.optional() }, (call) =>
      openCustomer(call, call.params),
    ),
    route(
      "GET",
      "/v1/customers",
      { ...PAGE, created: range.optional(), email: text.optional(), test_clock: text.optional() },
      (call) => {
        const { created, email, test_clock: clock } = call.params;
        const wanted = [...things(call, "customer").values()].filter(
          (customer) =>
            !("deleted" in customer) &&
            inRange(customer.created, created) &&
            (!email || customer.email === email) &&
            (!clock || customer.test_clock === clock),
        );
        return page(wanted, call.params, "/v1/customers");
      },
    ),
    route("GET", "/v1/customers/:id", {}, (call) => known(call, "customer", call.at.id)),
    route("POST", "/v1/customers/:id", SAID, (call) => {
      const customer = present(call, call.at.id, "id");
      return change(call, customer, changesOf(call, customer, call.params), "customer.updated");
    }),
    route("DELETE", "/v1/customers/:id", {}, (call) => {
      const { id, object } = present(call, call.at.id, "id");
      const gone = { id, object, deleted: true as const };
      things(call, "customer").set(id, gone as unknown as Customer);
      emit(call, "customer.deleted", gone);
      return gone;
    }),
  ],
};

/** A customer that is not deleted. */
export function present(within: Within, id: string, param = "customer"): Customer {
  const customer = known(within, "customer", id, param);
  if ("deleted" in customer) throw missing("customer", id, param);
  return customer;
}
