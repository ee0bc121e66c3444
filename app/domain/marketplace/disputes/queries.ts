import { isCurrency, money } from "#app/kernel/money.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import { Evidence } from "./evidence.ts";
import { evidenceText } from "./evidence-text.ts";
import type { DisputeState, EvidenceState } from "./words.ts";

export type DisputeRow = Readonly<{
  id: string;
  orderId: string;
  buyer: string;
  amount: bigint;
  currency: string;
  reason: string;
  state: DisputeState;
  evidenceState: EvidenceState;
  answerBy: Date | null;
  openedAt: Date;
}>;

const disputes = ({ sql }: Glance, id: string | null) =>
  sql<DisputeRow & { evidence: unknown; words: string }>`
    select d.id, d.order_id as "orderId", p.name as buyer, d.amount, o.currency, d.reason, d.state,
           d.evidence_state as "evidenceState", d.answer_by as "answerBy", d.opened_at as "openedAt",
           case when ${id}::text is not null then d.evidence end as evidence, d.evidence_words as words
    from dispute d join sales_order o on o.id = d.order_id join person p on p.id = o.person_id
    where ${id}::text is null or d.id::text = ${id}::text
    order by d.state not in ('open', 'inquiry'), d.answer_by, d.id desc limit 100`;

/** Payments that banks ask about: what has to be answered soonest first. The first hundred. */
export async function disputeDesk(glance: Glance) {
  const rows: readonly DisputeRow[] = await disputes(glance, null);
  return { rows, now: glance.now };
}

/** One dispute, and our side of its story. */
export async function disputePage(glance: Glance, disputeId: string) {
  const [found] = await disputes(glance, disputeId);
  if (!found || !isCurrency(found.currency))
    throw new Refusal("missing", "There is no such dispute.");
  const { evidence, words, ...dispute } = found;
  const { amount, currency, reason, state, evidenceState, answerBy } = dispute;
  const text = evidenceText(Evidence.parse(evidence), {
    ...{ academy: glance.tenant.name, reason, words },
    disputed: money(amount, found.currency),
  });
  const isOver =
    state === "won" || state === "lost" || (answerBy !== null && answerBy < glance.now);
  const isSent = evidenceState === "sent" || evidenceState === "sending";
  return { dispute: { ...dispute, currency }, text, maySend: !isOver && !isSent, now: glance.now };
}
