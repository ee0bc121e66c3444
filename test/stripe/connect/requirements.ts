import type { ConnectedAccount } from "./kinds.ts";

type Part = Readonly<{ field: string; has: (account: ConnectedAccount) => boolean }>;

/** What must be known of an account before money can be sent to it and paid out of it. */
const PARTS: readonly Part[] = [
  { field: "business_type", has: ({ business_type }) => Boolean(business_type) },
  { field: "external_account", has: ({ external_accounts }) => external_accounts.data.length > 0 },
  { field: "individual.first_name", has: ({ individual }) => Boolean(individual?.first_name) },
  { field: "individual.last_name", has: ({ individual }) => Boolean(individual?.last_name) },
  { field: "individual.dob.day", has: ({ individual }) => Boolean(individual?.dob?.day) },
  { field: "tos_acceptance.date", has: ({ tos_acceptance }) => Boolean(tos_acceptance?.date) },
];

/** Writes on an account what is still missing, and what it may do because of it. `more` was asked for besides. */
export function weigh(account: ConnectedAccount, more: readonly string[] = []): void {
  const missing = [...PARTS.filter(({ has }) => !has(account)).map(({ field }) => field), ...more];
  const complete = missing.length === 0;
  account.requirements = {
    alternatives: [],
    current_deadline: null,
    currently_due: missing,
    disabled_reason: complete ? null : "requirements.past_due",
    errors: [],
    eventually_due: missing,
    past_due: missing,
    pending_verification: [],
  };
  const asked = Object.keys(account.capabilities);
  account.capabilities = Object.fromEntries(
    asked.map((name) => [name, complete ? "active" : "inactive"]),
  );
  account.charges_enabled = complete && asked.includes("card_payments");
  account.payouts_enabled = complete;
}

/** What the account is asked for beyond what everybody is. */
export const extraOf = ({ requirements }: ConnectedAccount): string[] =>
  (requirements.currently_due ?? []).filter((field) => PARTS.every((part) => part.field !== field));
