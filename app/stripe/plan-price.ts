import type Stripe from "stripe";
import { isPaidPlan, monthlyPrice, type PaidPlan } from "#app/domain/billing/plan.ts";
import { PLAN_WORDS } from "#app/domain/billing/words.ts";
import type { Currency } from "#app/kernel/money.ts";
import { stripe } from "./client.ts";

/**
 * Stripe's price for a month of this plan. It is made where there is none yet, once however many ask; another amount is
 * another price, and whoever subscribed before keeps the one that they agreed to.
 */
export async function planPrice(plan: PaidPlan, currency: Currency): Promise<string> {
  const { minor } = monthlyPrice(plan, currency);
  const key = `plan ${plan} ${currency} ${minor} monthly`;
  const known = prices.get(key) ?? (await priceNamed(key)) ?? (await newPrice());
  prices.set(key, known);
  return known;

  async function newPrice(): Promise<string> {
    const made = await stripe().prices.create(
      {
        currency: currency.toLowerCase(),
        unit_amount: Number(minor),
        recurring: { interval: "month" },
        product_data: { name: PLAN_WORDS[plan].name },
        lookup_key: key,
        metadata: { plan },
      },
      { idempotencyKey: key },
    );
    return made.id;
  }
}

const prices = new Map<string, string>();

async function priceNamed(key: string): Promise<string | undefined> {
  const { data } = await stripe().prices.list({ lookup_keys: [key], active: true, limit: 1 });
  return data[0]?.id;
}

/** The plan that a price of Stripe's is for; null for a price that is none of ours. */
export const planOfPrice = ({ metadata }: Pick<Stripe.Price, "metadata">): PaidPlan | null => {
  const plan = metadata["plan"] ?? "";
  return isPaidPlan(plan) ? plan : null;
};

/** The same where only the price's name is known. A price never changes its plan, so each is asked for once. */
export async function planOfPriceNamed(id: string): Promise<PaidPlan | null> {
  const known = plans.get(id);
  if (known !== undefined) return known;
  const plan = planOfPrice(await stripe().prices.retrieve(id));
  plans.set(id, plan);
  return plan;
}

const plans = new Map<string, PaidPlan | null>();
