import { askControlPlane } from "#tenants/control-plane.ts";

/** Twice as long as Stripe itself remembers events. */
export async function forgetOldEvents(): Promise<void> {
  await askControlPlane`
    delete from processor.event
    where received_at < now() - interval '60 days' and processed_at is not null`;
  await askControlPlane`
    delete from processor.reconciliation r
    where began_at < now() - interval '60 days'
      and not exists (select from processor.repair where reconciliation_id = r.id)`;
}
