import type { AppLoadContext } from "@remix-run/node";
import type { AccountFacts } from "#app/domain/marketplace/payouts/facts.ts";
import { openPayoutAccount } from "#app/domain/marketplace/payouts/open-payout-account.ts";
import { payoutAccount } from "#app/domain/marketplace/payouts/payout-account.ts";
import type { OpenPayoutAccount } from "#app/domain/marketplace/payouts/schema.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { accountFacts } from "#app/stripe/account-facts.ts";
import { dashboardAddress, onboardingAddress, openAccount } from "#app/stripe/open-onboarding.ts";
import { addressOf } from "#tenants/by-host.ts";
import { inGlance, inScope } from "#tenants/scope.ts";
import type { Person, Tenant } from "#tenants/tenant.ts";

type Asking = Pick<AppLoadContext, "tenant" | "actor">;

/** Reserves an account for whoever asks, then has the processor open it; what it says is for `settleAccount`. */
export async function accountOpened(
  asking: Asking,
  input: OpenPayoutAccount,
): Promise<AccountFacts> {
  const { tenant } = asking;
  const person = await whoAsks(asking);
  const reserved = await inScope(tenant, person, (scope) => openPayoutAccount(scope, input));
  return reserved.accountId
    ? accountFacts(reserved.accountId)
    : openAccount({ ...reserved, tenant: tenant.id });
}

/** What the processor says now of the account of whoever asks, for `settleAccount`. */
export async function accountLookedAt(asking: Asking): Promise<AccountFacts> {
  const { accountId } = await theirAccount(asking.tenant, await whoAsks(asking));
  return accountFacts(accountId);
}

/** The address at the processor at which this person goes on with their account. */
export async function accountAddress(tenant: Tenant, person: Person): Promise<string> {
  const { accountId, isComplete } = await theirAccount(tenant, person);
  const page = addressOf(tenant, "/teach/earnings/account");
  return isComplete
    ? dashboardAddress(accountId)
    : onboardingAddress(accountId, { back: page, again: `${page}/continue` });
}

async function whoAsks({ actor }: Asking): Promise<Person> {
  const asking = await actor();
  if (asking.kind !== "person") throw new Refusal("signed_out", "Sign in first.");
  return asking;
}

async function theirAccount(tenant: Tenant, person: Person) {
  const account = await inGlance(tenant, person, payoutAccount);
  if (!account?.accountId)
    throw new Refusal("conflict", "Say first in which country you are paid.");
  const isComplete = account.submitted && account.requirements === 0;
  return { accountId: account.accountId, isComplete };
}
