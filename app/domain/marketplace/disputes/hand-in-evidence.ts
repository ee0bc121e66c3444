import { Refusal } from "#app/kernel/refusal.ts";
import { announce } from "#tenants/journal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { evidenceReady } from "./events.ts";
import type { HandInEvidence } from "./schema.ts";

type Disputed = Readonly<{ state: string; evidenceState: string; isLate: boolean }>;

/** The evidence, with these words before it, is on its way to the bank. A bank hears us once: sending it again changes nothing. */
export async function handInEvidence(
  scope: Scope<Person>,
  { disputeId, words }: HandInEvidence,
): Promise<{ disputeId: string }> {
  ensureMay(scope, "company.billing");
  const { sql, actor, now } = scope;
  const [dispute] = await sql<Disputed>`
    select state, evidence_state as "evidenceState", coalesce(answer_by < ${now}::timestamptz, false) as "isLate"
    from dispute where id = ${disputeId}::uuid for update`;
  if (!dispute) throw new Refusal("missing", "There is no such dispute.");
  const { state, evidenceState, isLate } = dispute;
  if (evidenceState === "sending" || evidenceState === "sent") return { disputeId };
  if (isLate || state === "won" || state === "lost")
    throw new Refusal(
      "conflict",
      "The bank takes no more evidence. It has decided, or it soon will.",
    );
  await sql`
    update dispute set evidence_state = 'sending', evidence_words = ${words}, evidence_by = ${actor.personId}::uuid,
      evidence_at = ${now}::timestamptz
    where id = ${disputeId}::uuid`;
  await announce(scope, evidenceReady, { disputeId });
  return { disputeId };
}
