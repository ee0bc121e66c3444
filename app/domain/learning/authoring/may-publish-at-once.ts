import type { Glance } from "#tenants/scope.ts";

/** Whether authors of this academy publish without anybody looking at their courses first. */
export async function mayPublishAtOnce({ sql }: Glance): Promise<boolean> {
  const [tenant] = await sql<{ ok: boolean }>`select authors_publish as ok from tenant`;
  return tenant?.ok ?? false;
}
