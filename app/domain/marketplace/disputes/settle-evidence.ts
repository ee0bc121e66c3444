import type { Scope } from "#tenants/scope.ts";

type Settling = Readonly<{ disputeId: string; state: "sent" | "refused" }>;

/** The evidence is with the bank, or can be sent once more because it was not taken. */
export async function settleEvidence(
  { sql }: Scope,
  { disputeId, state }: Settling,
): Promise<void> {
  await sql`
    update dispute set evidence_state = ${state} where id = ${disputeId}::uuid and evidence_state = 'sending'`;
}
