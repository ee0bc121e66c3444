import { log } from "#app/kernel/log.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { tenantById } from "../by-host.ts";
import { askControlPlane } from "../control-plane.ts";
import { stopUpload } from "./stop-upload.ts";

const MOST = 200;
const OLD = { kind: "system", because: "uploads.sweep" } as const;

/** What nobody has finished within its day is gone, row and bytes; answers how many were due. */
export async function sweepUploads(): Promise<number> {
  const due = await askControlPlane<Due>`
    select tenant_id, id from upload where file_id is null and expires_at <= now()
    order by expires_at limit ${MOST}`;
  for (const upload of due)
    await sweep(upload).catch((error: Error) => {
      // Another worker has it, or was faster.
      if (error instanceof Refusal) return;
      log.error({ error: error.message }, "an abandoned upload could not be swept away");
    });
  return due.length;
}

type Due = { tenant_id: string; id: string };

async function sweep({ tenant_id, id }: Due): Promise<void> {
  const tenant = await tenantById(tenant_id);
  if (!tenant) return;
  await stopUpload(tenant, OLD, id);
}
