import type { AccountFacts } from "#app/domain/marketplace/payouts/facts.ts";
import { factsOf } from "./account-facts.ts";
import { stripe } from "./client.ts";

type Seller = Readonly<{ tenant: string; personId: string; country: string; email: string }>;

/** Stripe has an Express account for this seller: one, however often it is asked for. */
export async function openAccount({
  tenant,
  personId,
  country,
  email,
}: Seller): Promise<AccountFacts> {
  const askedAt = new Date();
  const account = await stripe().accounts.create(
    {
      type: "express",
      country,
      email,
      capabilities: { transfers: { requested: true } },
      metadata: { tenant, person: personId },
    },
    { idempotencyKey: `account ${tenant} ${personId} ${country}` },
  );
  return factsOf(account, askedAt);
}

type Ways = Readonly<{ back: string; again: string }>;

/** The address at which Stripe asks the seller what it must know; good for one visit, within minutes. */
export async function onboardingAddress(accountId: string, { back, again }: Ways): Promise<string> {
  const { url } = await stripe().accountLinks.create({
    account: accountId,
    type: "account_onboarding",
    return_url: back,
    refresh_url: again,
  });
  return url;
}

/** The address at which a seller who is known to Stripe changes their bank and sees what arrived; good for one visit. */
export async function dashboardAddress(accountId: string): Promise<string> {
  const { url } = await stripe().accounts.createLoginLink(accountId);
  return url;
}
