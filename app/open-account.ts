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

/** Reserves an account for whoever sells, then asks Stripe to open it; what Stripe says is for `settleAccount`. */
export async function accountOpened(
  tenant: Tenant,
  person: Person,
  input: OpenPayoutAccount,
): Promise<AccountFacts> {
  const reserved = await inScope(tenant, person, (scope) => openPayoutAccount(scope, input));
  return reserved.accountId
    ? accountFacts(reserved.accountId)
    : openAccount({ ...reserved, tenant: tenant.id });
}

/** What Stripe says now of the account of whoever asks, for `settleAccount`. */
export const accountLookedAt = async (tenant: Tenant, person: Person): Promise<AccountFacts> =>
  accountFacts((await theirAccount(tenant, person)).accountId);

/** The address at Stripe at which whoever asks goes on with their account. */
export async function accountAddress(tenant: Tenant, person: Person): Promise<string> {
  const { accountId, isSubmitted } = await theirAccount(tenant, person);
  const page = addressOf(tenant, "/teach/earnings/account");
  return isSubmitted
    ? dashboardAddress(accountId)
    : onboardingAddress(accountId, { back: page, again: `${page}/continue` });
}

async function theirAccount(tenant: Tenant, person: Person) {
  const account = await inGlance(tenant, person, payoutAccount);
  if (!account?.accountId)
    throw new Refusal("conflict", "Say first in which country you are paid.");
  return {
    accountId: account.accountId,
    isSubmitted: account.submitted && account.requirements === 0,
  };
}
