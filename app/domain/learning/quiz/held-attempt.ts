import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { AttemptState } from "./words.ts";

type HeldAttempt = Readonly<{ state: AttemptState; deadlineAt: Date | null }>;

/** This learner's own attempt, locked. Anybody else's is as missing as one that never was. */
export async function heldAttempt(
  { sql, actor }: Scope<Person>,
  attemptId: string,
): Promise<HeldAttempt> {
  const [attempt] = await sql<HeldAttempt>`
    select state, deadline_at as "deadlineAt" from quiz_attempt
    where id = ${attemptId}::uuid and person_id = ${actor.personId}::uuid for update`;
  if (!attempt) throw new Refusal("missing", "There is no such attempt of yours.");
  return attempt;
}
