import type Stripe from "stripe";
import { now } from "#test/stripe/core/clock.ts";
import { change, emit } from "#test/stripe/core/emit.ts";
import { idOf } from "#test/stripe/core/identity.ts";
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
import { type Resource, route } from "#test/stripe/core/route.ts";
import { known, put, things, type Within } from "#test/stripe/core/world.ts";
import { present } from "./customers.ts";

type Configuration = Stripe.BillingPortal.Configuration;
const CONFIGURATIONS = "/v1/billing_portal/configurations";
const PRORATION = oneOf(["always_invoice", "create_prorations", "none"]);

const FEATURES = parts({
  customer_update: parts({
    allowed_updates: listOf(text).optional(),
    enabled: flag,
  }).optional(),
  invoice_history: parts({ enabled: flag }).optional(),
  payment_method_update: parts({ enabled: flag }).optional(),
  subscription_cancel: parts({
    cancellation_reason: parts({ enabled: flag, options: listOf(text).optional() }).optional(),
    enabled: flag,
    mode: oneOf(["at_period_end", "immediately"]).optional(),
    proration_behavior: PRORATION.optional(),
  }).optional(),
  subscription_update: parts({
    default_allowed_updates: listOf(oneOf(["price", "promotion_code", "quantity"])).optional(),
    enabled: flag,
    products: listOf(parts({ prices: listOf(text), product: text })).optional(),
    proration_behavior: PRORATION.optional(),
  }).optional(),
});
const PROFILE = parts({
  headline: clearable.optional(),
  privacy_policy_url: text.optional(),
  terms_of_service_url: text.optional(),
});
const SAID = {
  business_profile: PROFILE.optional(),
  default_return_url: clearable.optional(),
  metadata: metadata.optional(),
  name: clearable.optional(),
};
type Features = Partial<Record<keyof Configuration["features"], object | undefined>>;

/** What is on the page where nothing else was said. */
const USUAL = {
  customer_update: { allowed_updates: [], enabled: false },
  invoice_history: { enabled: true },
  payment_method_update: { enabled: true, payment_method_configuration: null },
  subscription_cancel: {
    cancellation_reason: { enabled: false, feedback_options: null, options: [] },
    enabled: true,
    mode: "at_period_end",
    proration_behavior: "none",
  },
  subscription_pause: {
    duration: { interval_options: [], type: "indefinite" },
    enabled: false,
  },
  subscription_update: {
    billing_cycle_anchor: null,
    default_allowed_updates: [],
    enabled: false,
    products: null,
    proration_behavior: "none",
    schedule_at_period_end: { conditions: [] },
    trial_update_behavior: "end_trial",
  },
} satisfies Configuration["features"];

const featuresOf = (before: Configuration["features"], said: Features): Configuration["features"] =>
  Object.fromEntries(
    Object.entries(before).map(([name, usual]) => [
      name,
      { ...usual, ...said[name as keyof Features] },
    ]),
  ) as unknown as Configuration["features"];

function openConfiguration(within: Within, isDefault: boolean, features: Features): Configuration {
  const made: Configuration = {
    id: idOf("bpc"),
    object: "billing_portal.configuration",
    active: true,
    application: null,
    business_profile: { headline: null, privacy_policy_url: null, terms_of_service_url: null },
    created: now(within),
    default_return_url: null,
    features: featuresOf(USUAL, features),
    is_default: isDefault,
    livemode: false,
    login_page: { enabled: false, url: null },
    metadata: {},
    name: null,
    updated: now(within),
  };
  put<"billing_portal.configuration">(within, made);
  emit(within, "billing_portal.configuration.created", made);
  return made;
}

/** The account's own configuration; one is made when it is first needed. */
const usualOf = (within: Within): Configuration =>
  [...things(within, "billing_portal.configuration").values()].find((each) => each.is_default) ??
  openConfiguration(within, true, {});

type Said = {
  business_profile?: object | undefined;
  default_return_url?: string | null | undefined;
  metadata?: Record<string, string> | null | undefined;
  name?: string | null | undefined;
};

const plainly = (made: Configuration, said: Said): Partial<Configuration> => ({
  business_profile: { ...made.business_profile, ...said.business_profile },
  ...(said.default_return_url !== undefined && { default_return_url: said.default_return_url }),
  ...(said.name !== undefined && { name: said.name }),
  metadata: merged(made.metadata, said.metadata),
});

/** https://docs.stripe.com/api/customer_portal */
export const portal: Resource = {
  routes: [
    route("POST", CONFIGURATIONS, { ...SAID, features: FEATURES }, (call) => {
      const made = openConfiguration(call, false, call.params.features);
      return Object.assign(made, plainly(made, call.params));
    }),
    route(
      "GET",
      CONFIGURATIONS,
      { ...PAGE, active: flag.optional(), is_default: flag.optional() },
      (call) => {
        const { active, is_default: usual } = call.params;
        const wanted = [...things(call, "billing_portal.configuration").values()].filter(
          (each) =>
            (active === undefined || each.active === active) &&
            (usual === undefined || each.is_default === usual),
        );
        return page(wanted, call.params, CONFIGURATIONS);
      },
    ),
    route("GET", `${CONFIGURATIONS}/:id`, {}, (call) =>
      known(call, "billing_portal.configuration", call.at.id),
    ),
    route(
      "POST",
      `${CONFIGURATIONS}/:id`,
      { ...SAID, active: flag.optional(), features: FEATURES.optional() },
      (call) => {
        const made = known(call, "billing_portal.configuration", call.at.id);
        const { active = made.active, features = {} } = call.params;
        const changes = {
          ...plainly(made, call.params),
          active,
          features: featuresOf(made.features, features),
          updated: now(call),
        };
        return change(call, made, changes, "billing_portal.configuration.updated");
      },
    ),
    route(
      "POST",
      "/v1/billing_portal/sessions",
      {
        configuration: text.optional(),
        customer: text,
        flow_data: parts({
          type: oneOf(["payment_method_update"]),
          after_completion: parts({
            type: oneOf(["redirect", "portal_homepage"]),
            redirect: parts({ return_url: text }).optional(),
          }).optional(),
        }).optional(),
        locale: text.optional(),
        return_url: text.optional(),
      },
      (call) => {
        const { customer, configuration, flow_data: flow, locale, return_url } = call.params;
        const { id, default_return_url: usual } = configuration
          ? known(call, "billing_portal.configuration", configuration, "configuration")
          : usualOf(call);
        const name = idOf("bps");
        const session: Stripe.BillingPortal.Session = {
          id: name,
          object: "billing_portal.session",
          configuration: id,
          created: now(call),
          customer: present(call, customer).id,
          customer_account: null,
          flow: flow ? flowOf(flow.after_completion?.redirect?.return_url ?? null) : null,
          livemode: false,
          locale: locale ?? null,
          on_behalf_of: null,
          return_url: return_url ?? usual,
          url: `${call.world.address}/portal/${name}`,
        };
        put<"billing_portal.session">(call, session);
        emit(call, "billing_portal.session.created", session);
        return session;
      },
    ),
  ],
};

const flowOf = (back: string | null): Stripe.BillingPortal.Session.Flow => ({
  after_completion: {
    hosted_confirmation: null,
    redirect: back === null ? null : { return_url: back },
    type: back === null ? "portal_homepage" : "redirect",
  },
  customer_update: null,
  subscription_cancel: null,
  subscription_pause: null,
  subscription_update: null,
  subscription_update_confirm: null,
  type: "payment_method_update",
});
