import type { ControlScope } from "#tenants/control-plane.ts";

type Alarm = Readonly<{ name: string; said: string }>;

/** Exactly these alarms stand for this academy. Answers those that did not stand before. */
export async function raiseAlarms(
  { db }: ControlScope,
  tenantId: string,
  alarms: readonly Alarm[],
): Promise<readonly Alarm[]> {
  const names = alarms.map(({ name }) => name);
  await db.$executeRaw`
    update processor.alarm set ended_at = now()
    where tenant_id = ${tenantId}::uuid and ended_at is null and name <> all (${names}::text[])`;
  const raised = await db.$queryRaw<{ name: string }[]>`
    insert into processor.alarm (tenant_id, name, said)
    select ${tenantId}::uuid, name, said from unnest(${names}::text[], ${alarms.map(({ said }) => said)}::text[]) as a (name, said)
    on conflict (tenant_id, name) where ended_at is null do nothing
    returning name`;
  return alarms.filter(({ name }) => raised.some((row) => row.name === name));
}
