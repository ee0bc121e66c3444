import type Stripe from "stripe";
import { z } from "zod";
import { now } from "#test/stripe/core/clock.ts";
import { emit } from "#test/stripe/core/emit.ts";
import { idOf } from "#test/stripe/core/identity.ts";
import { listed } from "#test/stripe/core/list.ts";
import { put, type Within } from "#test/stripe/core/world.ts";
import { type AccountSaid, CREATE } from "./account-params.ts";
import { openBankAccount } from "./bank-account.ts";
import type { ConnectedAccount } from "./kinds.ts";
import { extraOf, weigh } from "./requirements.ts";

const Create = z.object(CREATE);
type CreateSaid = z.output<typeof Create>;

const CURRENCIES: Record<string, string> = {
  US: "usd",
  GB: "gbp",
  ZA: "zar",
  JP: "jpy",
  BH: "bhd",
};
const KIND = { express: "express", none: "custom", full: "standard" } as const;

/** Who may act for an account: the account's own affairs happen in its own books. */
export const as = (within: Within, account: string): Within => ({ ...within, account });

/** A connected account of the platform, with what is known of it so far. */
export function openAccount(within: Within, said: CreateSaid): ConnectedAccount {
  const country = said.country ?? "US";
  const id = idOf("acct", 16);
  const account: ConnectedAccount = {
    ...emptyAccount(id, now(within)),
    type: said.type ?? KIND[said.controller?.stripe_dashboard?.type ?? "full"],
    country,
    default_currency: said.default_currency ?? CURRENCIES[country] ?? "eur",
    email: said.email ?? null,
  };
  takeSaid(as(within, id), account, said);
  put<"account">(within, account);
  emit(as(within, id), "account.updated", account);
  return account;
}

/** Writes on an account what was said of it, and what follows from that. */
export function takeSaid(own: Within, account: ConnectedAccount, said: AccountSaid): void {
  const { business_profile: profile, business_type, email, tos_acceptance: terms } = said;
  const merging = { business_profile: profile, tos_acceptance: terms } as const;
  for (const [name, parts] of Object.entries(merging) as [keyof typeof merging, object?][])
    if (parts) Object.assign(account, { [name]: { ...account[name], ...parts } });
  Object.assign(account, { ...(business_type && { business_type }), ...(email && { email }) });
  Object.assign(account.metadata, said.metadata);
  Object.assign(account.settings.payouts.schedule, said.settings?.payouts?.schedule);
  if (said.individual) account.individual = personOf(own, account, said.individual);
  if (said.external_account)
    account.external_accounts.data = [openBankAccount(own, said.external_account)];
  request(account, said.capabilities ?? {});
  weigh(account, extraOf(account));
}

function request(
  { capabilities }: ConnectedAccount,
  said: Readonly<Record<string, { requested: boolean }>>,
): void {
  for (const [name, { requested }] of Object.entries(said))
    if (requested) capabilities[name] ??= "inactive";
    else delete capabilities[name];
}

function personOf(
  { account: id }: Within,
  { individual, created = 0 }: ConnectedAccount,
  said: object,
): Stripe.Person {
  const person = individual ?? { id: idOf("person"), object: "person", account: id, created };
  return Object.assign(person, said);
}

const NO_REQUIREMENTS = {
  alternatives: [],
  current_deadline: null,
  currently_due: [],
  disabled_reason: null,
  errors: [],
  eventually_due: [],
  past_due: [],
  pending_verification: [],
};

function emptyAccount(id: string, created: number): Omit<ConnectedAccount, "type" | "country"> {
  return {
    id,
    object: "account",
    business_profile: {
      annual_revenue: null,
      estimated_worker_count: null,
      mcc: null,
      minority_owned_business_designation: null,
      name: null,
      product_description: null,
      specified_commercial_transactions_act_url: null,
      support_address: null,
      support_email: null,
      support_phone: null,
      support_url: null,
      url: null,
    },
    business_type: null,
    capabilities: {},
    charges_enabled: false,
    created,
    details_submitted: false,
    email: null,
    external_accounts: listed([], false, `/v1/accounts/${id}/external_accounts`),
    future_requirements: { ...NO_REQUIREMENTS },
    metadata: {},
    payouts_enabled: false,
    requirements: { ...NO_REQUIREMENTS },
    settings: settings(),
    tos_acceptance: { date: null, ip: null, user_agent: null },
  };
}

const settings = () => ({
  branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
  card_payments: {
    decline_on: { avs_failure: false, cvc_failure: false },
    statement_descriptor_prefix: null,
    statement_descriptor_prefix_kana: null,
    statement_descriptor_prefix_kanji: null,
  },
  dashboard: { display_name: null, timezone: "Etc/UTC" },
  payments: {
    statement_descriptor: null,
    statement_descriptor_kana: null,
    statement_descriptor_kanji: null,
    statement_descriptor_prefix_kana: null,
    statement_descriptor_prefix_kanji: null,
  },
  payouts: {
    debit_negative_balances: true,
    schedule: { delay_days: 2, interval: "daily" },
    statement_descriptor: null,
  },
});
