import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "../scope.ts";
import { noteConsent } from "./note-consent.ts";

/**
 * Whoever joins has agreed to the terms that hold now, and it is noted to which wording; where there are none, nothing
 * is. Refuses without that, and when what was accepted is an earlier wording.
 */
export async function acceptOnJoining(
  scope: Scope,
  personId: string,
  accepted: number | null,
): Promise<void> {
  const [{ number = null } = {}] = await scope.sql<{ number: number | null }>`
    select max(number) as number from legal_version where kind = 'terms'`;
  if (number === null) return;
  if (accepted !== number)
    throw new Refusal("invalid", "Please look at the marked fields.", {
      terms: "Accept the terms of use to open your account.",
    });
  await noteConsent(scope, personId, number);
}
