import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { periodsOf } from "./life-of.ts";
import { periodEntered } from "./plan-events.ts";
import type { InvoiceFacts } from "./plan-facts.ts";
import { postInvoice } from "./post-invoice.ts";
import { tellOfFailure } from "./tell-of-failure.ts";

type Known = Readonly<{ id: string; personId: string }>;

/**
 * The invoice of a subscription stands as the processor says: once it is paid it is in the books and its period has been
 * entered, each once. Older news than what is known, and what is not yet an invoice, changes nothing.
 */
export async function settleInvoice(scope: Scope, facts: InvoiceFacts): Promise<void> {
  if (facts.state === "draft" || facts.tenant !== scope.tenant.id) return;
  const [known] = await scope.sql<Known>`
    select id, person_id as "personId" from subscription where id::text = ${facts.subscriptionId} for update`;
  if (!known || !(await isNews(scope, known.id, facts))) return;
  await postInvoice(scope, known.personId, facts);
  await enterPeriods(scope, known, facts);
  if (facts.state === "open" && facts.wasTried) await tellOfFailure(scope, known.id, facts);
}

async function isNews({ sql }: Scope, subscriptionId: string, facts: InvoiceFacts) {
  const plan = facts.lines.findLast((line) => line.plan)?.plan ?? null;
  const { total, tax, paid } = facts;
  const rows = await sql`
    insert into plan_invoice (subscription_id, processor_id, state, plan, currency, total_minor, tax_minor, paid_minor,
                              was_tried, next_try_at, created_at, paid_at, asked_at)
    values (${subscriptionId}::uuid, ${facts.processorId}, ${facts.state}, ${plan}, ${total.currency},
            ${total.minor}::bigint, ${tax.minor}::bigint, ${paid.minor}::bigint, ${facts.wasTried}::boolean,
            ${facts.nextTryAt}::timestamptz, ${facts.createdAt}::timestamptz, ${facts.paidAt}::timestamptz,
            ${facts.askedAt}::timestamptz)
    on conflict on constraint plan_invoice_once do update set
      state = excluded.state, total_minor = excluded.total_minor, tax_minor = excluded.tax_minor,
      paid_minor = excluded.paid_minor, was_tried = excluded.was_tried, next_try_at = excluded.next_try_at,
      paid_at = excluded.paid_at, asked_at = excluded.asked_at
    where plan_invoice.asked_at < excluded.asked_at
    returning id`;
  return rows.length > 0;
}

async function enterPeriods(scope: Scope, { id, personId }: Known, facts: InvoiceFacts) {
  for (const { plan, from, until, isTrial } of periodsOf(facts)) {
    const [entered] = await scope.sql<{ id: string }>`
      insert into plan_period (subscription_id, plan, starts_at, ends_at, is_trial)
      values (${id}::uuid, ${plan}, ${from}::timestamptz, ${until}::timestamptz, ${isTrial}::boolean)
      on conflict do nothing returning id`;
    const about = { subscriptionId: id, personId, plan, isTrial };
    if (entered) await announce(scope, periodEntered, { ...about, periodId: entered.id });
  }
}
