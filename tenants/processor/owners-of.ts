import { askControlPlane } from "#tenants/control-plane.ts";

/** Which academy these objects of the processor's belonged to when they were last looked at; those that never were are not named. */
export async function ownersOf(subjects: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const known = await askControlPlane<{ subject: string; owner: string }>`
    select subject, tenant_id as owner from processor_look where subject = any(${subjects}::text[])`;
  return new Map(known.map(({ subject, owner }) => [subject, owner]));
}
