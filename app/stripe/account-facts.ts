import type Stripe from "stripe";
import type { AccountFacts } from "#app/domain/marketplace/payouts/facts.ts";
import { stripe } from "./client.ts";

/** What Stripe says now of this connected account. */
export async function accountFacts(accountId: string): Promise<AccountFacts> {
  const askedAt = new Date();
  return factsOf(await stripe().accounts.retrieve(accountId), askedAt);
}

/** An account that was answered at this moment, as facts of our own. */
export const factsOf = (account: Stripe.Account, askedAt: Date): AccountFacts => ({
  accountId: account.id,
  tenant: account.metadata?.["tenant"] ?? null,
  personId: account.metadata?.["person"] ?? null,
  country: account.country ?? "",
  canReceive: account.capabilities?.transfers === "active",
  canPayOut: account.payouts_enabled,
  submitted: account.details_submitted,
  requirements: [
    ...new Set([
      ...(account.requirements?.past_due ?? []),
      ...(account.requirements?.currently_due ?? []),
    ]),
  ],
  disabledReason: account.requirements?.disabled_reason ?? null,
  askedAt,
});
