import { announce } from "../journal.ts";
import type { Scope } from "../scope.ts";
import { termsAccepted } from "./events.ts";

/** It is noted that this person agreed to this wording of the terms, and when; a second time changes nothing. */
export async function noteConsent(scope: Scope, personId: string, number: number): Promise<void> {
  const [noted] = await scope.sql`
    insert into consent (person_id, kind, number) values (${personId}::uuid, 'terms', ${number}::integer)
    on conflict do nothing returning number`;
  if (noted) await announce(scope, termsAccepted, { personId, number });
}
