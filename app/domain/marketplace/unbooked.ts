import type { Glance } from "#tenants/scope.ts";

/** Which of these charges of the processor's the academy has no payment for, and so no sale in its books. */
export const unknownCharges = (glance: Glance, chargeIds: readonly string[]) =>
  those(
    glance.sql<Named>`
      select id from unnest(${chargeIds}::text[]) as asked (id)
      where not exists (select from payment where charge_id = asked.id)`,
  );

/** Which of these refunds of the processor's the academy does not know. */
export const unknownRefunds = (glance: Glance, refundIds: readonly string[]) =>
  those(
    glance.sql<Named>`
      select id from unnest(${refundIds}::text[]) as asked (id)
      where not exists (select from refund where processor_id = asked.id)`,
  );

/** Which of these movements that a dispute caused, known by their own ids, are not in the academy's books. */
export const unbookedEffects = (glance: Glance, effectIds: readonly string[]) =>
  those(
    glance.sql<Named>`
      select id from unnest(${effectIds}::text[]) as asked (id)
      where not exists (select from ledger_transaction where operation = 'dispute ' || asked.id)`,
  );

type Named = { id: string };

const those = async (missing: Promise<Named[]>): Promise<ReadonlySet<string>> =>
  new Set((await missing).map(({ id }) => id));
