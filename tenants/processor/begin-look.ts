import { askControlPlane } from "#tenants/control-plane.ts";

/** The number of a look that begins now; whoever begins later has a higher one. */
export async function beginLook(): Promise<bigint> {
  const [look] = await askControlPlane<{ number: bigint }>`
    select nextval('processor_look_number') as number`;
  if (!look) throw new Error("PostgreSQL gave a look no number.");
  return look.number;
}
