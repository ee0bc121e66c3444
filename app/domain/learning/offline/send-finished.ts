import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { completeLesson } from "../complete-lesson.ts";
import { readerKey } from "./reader-key.ts";
import type { SendFinished } from "./schema.ts";

/**
 * A lesson that was finished without a connection is completed now, by the rules and the clock of now; sending it again
 * changes nothing. What somebody else finished on the same device is refused: it waits until they sign in.
 */
export async function sendFinished(scope: Scope<Person>, { by, ...lesson }: SendFinished) {
  if (by !== readerKey(scope.tenant, scope.actor))
    throw new Refusal("signed_out", "Somebody else finished this lesson. They have to sign in.");
  return completeLesson(scope, lesson);
}
