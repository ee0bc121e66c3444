import { log } from "#app/kernel/log.ts";
import { tenantById } from "../by-host.ts";
import { askControlPlane } from "../control-plane.ts";
import { dropLoose } from "./drop-loose.ts";

const MOST = 200;

type Due = { tenant_id: string; key: string };

/** Bytes of which no row has spoken for a day are gone; answers how many were looked at. */
export async function sweepLoose(): Promise<number> {
  const due = await askControlPlane<Due>`
    select tenant_id, key from loose_bytes where expires_at <= now() order by expires_at limit ${MOST}`;
  for (const { tenant_id, key } of due) {
    const tenant = await tenantById(tenant_id);
    if (!tenant) continue;
    await dropLoose(tenant, key, "when-due").catch((error: Error) =>
      log.error({ error: error.message }, "bytes that nobody took could not be swept away"),
    );
  }
  return due.length;
}
