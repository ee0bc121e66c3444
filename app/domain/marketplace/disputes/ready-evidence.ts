import { isCurrency, money } from "#app/kernel/money.ts";
import type { Scope } from "#tenants/scope.ts";
import { Evidence } from "./evidence.ts";
import { activityText, evidenceText } from "./evidence-text.ts";

type Row = Readonly<{
  id: string;
  processorId: string;
  intentId: string;
  amount: bigint;
  currency: string;
  reason: string;
  words: string;
  evidence: unknown;
}>;

/** What the bank is to be told; null when it has been, or cannot be any more. */
export async function readyEvidence(
  { sql, tenant }: Scope,
  { disputeId }: Readonly<{ disputeId: string }>,
) {
  const [row] = await sql<Row>`
    select d.id, d.processor_id as "processorId", o.intent_id as "intentId", d.amount, o.currency, d.reason,
           d.evidence_words as words, d.evidence
    from dispute d join sales_order o on o.id = d.order_id
    where d.id = ${disputeId}::uuid and d.evidence_state = 'sending'`;
  if (!row || !isCurrency(row.currency)) return null;
  const { id, processorId, intentId, amount, currency, reason, words } = row;
  const evidence = Evidence.parse(row.evidence);
  const { buyer, order, lines, signIns } = evidence;
  const disputed = money(amount, currency);
  return {
    ...{ id, processorId, intentId },
    buyer: { ...buyer, address: signIns.at(-1)?.address ?? null },
    product: lines.map(({ title }) => title).join("\n"),
    servedAt: order.placedAt,
    activity: activityText(evidence),
    document: evidenceText(evidence, { academy: tenant.name, disputed, reason, words }),
  };
}
