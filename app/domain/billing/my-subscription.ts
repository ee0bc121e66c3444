import { isCurrency, type Money } from "#app/kernel/money.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { monthlyPrice, type Plan } from "./plan.ts";
import { closesAt, DEEDS, type Deed, type Life, mayDo, planAt } from "./subscription.ts";
import { lifeIn, type SubscriptionRow, subscriptionOf } from "./subscription-of.ts";

/** What somebody's billing page says of their subscription. */
export type Standing = Readonly<{
  subscriptionId: string;
  state: SubscriptionRow["state"];
  /** What is open now, and what is charged for from the next period on. */
  open: Plan;
  plan: SubscriptionRow["plan"];
  price: Money | null;
  periodEnd: Date | null;
  trialEnd: Date | null;
  /** Until when it is paid for, or stays open as things stand. */
  openUntil: Date;
  card: Readonly<{ brand: string; last4: string; expires: string }> | null;
  may: readonly Deed[];
}>;

/** How the subscription of whoever asks stands; null where there is none. */
export async function mySubscription(glance: Glance<Person>): Promise<Standing | null> {
  const row = await subscriptionOf(glance, glance.actor.personId);
  if (!row || row.state === "reserved") return null;
  const life = lifeIn(row);
  const { cardBrand: brand, cardLast4: last4, cardExpires: expires } = row;
  return {
    ...{ subscriptionId: row.id, state: row.state, plan: row.plan },
    open: planAt(life, glance.now),
    price: isCurrency(row.currency) ? monthlyPrice(row.plan, row.currency) : null,
    ...{ periodEnd: row.periodEnd, trialEnd: row.trialEnd, openUntil: openUntil(life) },
    card: brand && last4 && expires ? { brand, last4, expires } : null,
    may: DEEDS.filter((deed) => mayDo(life, deed)),
  };
}

/** A plan that goes on is paid for to the end of its period; the days in which news may be late are nobody's promise. */
const openUntil = (life: Life): Date =>
  (life.state === "trialing" || life.state === "active" ? life.periodEnd : null) ?? closesAt(life);

export type InvoiceLine = Readonly<{
  id: string;
  state: "open" | "paid" | "void" | "uncollectible";
  plan: SubscriptionRow["plan"] | null;
  currency: string;
  total: bigint;
  at: Date;
  wasTried: boolean;
  nextTryAt: Date | null;
}>;

const MOST_INVOICES = 24;

/** What whoever asks was charged for plans, or is to pay, the latest first; trials of nothing are left out. */
export async function myPlanInvoices({ sql, actor }: Glance<Person>): Promise<InvoiceLine[]> {
  return sql<InvoiceLine>`
    select i.id, i.state, i.plan, i.currency, i.total_minor as total, coalesce(i.paid_at, i.created_at) as at,
           i.was_tried as "wasTried", i.next_try_at as "nextTryAt"
    from plan_invoice i join subscription s on s.id = i.subscription_id
    where s.person_id = ${actor.personId}::uuid and i.total_minor > 0
    order by i.created_at desc limit ${MOST_INVOICES}::integer`;
}
