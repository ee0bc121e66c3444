import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { handIn } from "./hand-in.ts";
import { heldAttempt } from "./held-attempt.ts";
import type { SubmitAttempt } from "./schema.ts";

/** The learner's attempt is handed in with the answers that are saved. Handing it in again changes nothing. */
export async function submitAttempt(scope: Scope<Person>, { attemptId }: SubmitAttempt) {
  await heldAttempt(scope, attemptId);
  await handIn(scope, attemptId);
}
