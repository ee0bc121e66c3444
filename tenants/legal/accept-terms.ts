import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "../scope.ts";
import type { Person } from "../tenant.ts";
import { noteConsent } from "./note-consent.ts";
import type { AcceptTerms } from "./schema.ts";

/**
 * It is noted that this person agreed to this wording, and when; a second time changes nothing. Refuses a wording
 * that was never published.
 */
export async function acceptTerms(scope: Scope<Person>, { number }: AcceptTerms): Promise<void> {
  const { personId } = scope.actor;
  const [terms] = await scope.sql`
    select 1 as found from legal_version where kind = 'terms' and number = ${number}::integer`;
  if (!terms) throw new Refusal("missing", "There are no such terms.");
  await noteConsent(scope, personId, number);
}
