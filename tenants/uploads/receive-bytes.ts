import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import { inScope } from "../scope.ts";
import type { Growing } from "../storage/storage.ts";
import { storage } from "../storage/storage.ts";
import type { Person, Tenant } from "../tenant.ts";
import { finishUpload } from "./finish-upload.ts";
import { type Leased, leaseUpload, releaseLease, renewLease } from "./lease-upload.ts";
import { patientBody } from "./patient-body.ts";
import { hashedAlong } from "./running-hash.ts";
import { settleGrowth } from "./settle-growth.ts";

const RENEW_MS = 20_000;

type Bytes = Readonly<{ uploadId: string; offset: number; body: Readable }>;

/**
 * What the body brings is kept, also when it breaks off; answers how much of the file there is now. With its
 * last byte the upload has its file. Refuses an offset that is not where the upload stands.
 */
export async function receiveBytes(
  tenant: Tenant,
  actor: Person,
  { uploadId, offset, body }: Bytes,
): Promise<{ received: number; fileId: string | null }> {
  const leaseId = randomUUID();
  const leased = await inScope(tenant, actor, (scope) =>
    leaseUpload(scope, { uploadId, offset, leaseId }),
  );
  const renewal = setInterval(() => void renew(tenant, actor, leased, body), RENEW_MS);
  try {
    const growing = await grow(leased, body);
    const { received, size } = growing;
    await inScope(tenant, actor, (scope) => settleGrowth(scope, { ...leased, growing }));
    const fileId =
      received === size ? await finishUpload(tenant, actor, { ...leased, growing }) : null;
    return { received, fileId };
  } catch (error) {
    await inScope(tenant, actor, (scope) => releaseLease(scope, leased));
    throw error;
  } finally {
    clearInterval(renewal);
  }
}

async function grow({ uploadId, begun, growing }: Leased, body: Readable): Promise<Growing> {
  if (growing.received === growing.size) return growing;
  const ticket = begun ? growing.ticket : await storage().begin(growing.key);
  const { received, size } = growing;
  const bytes = hashedAlong(uploadId, received, patientBody(body, size - received));
  return { ...growing, ticket, ...(await storage().extend({ ...growing, ticket }, bytes)) };
}

/** Whoever has lost the upload to another request must not write to it any more. */
async function renew(tenant: Tenant, actor: Person, leased: Leased, body: Readable): Promise<void> {
  const own = await inScope(tenant, actor, (scope) => renewLease(scope, leased)).catch(() => false);
  if (!own) body.destroy();
}
