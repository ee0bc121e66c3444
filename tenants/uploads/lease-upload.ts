import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "../scope.ts";
import type { Growing } from "../storage/storage.ts";
import type { Person, System } from "../tenant.ts";
import type { Purpose } from "./purposes.ts";
import { noUpload } from "./upload-standing.ts";

/** How long a request keeps others out without a sign of life. */
const LEASE = "60 seconds";

/** An upload that one request has to itself; `leaseId` is that request. */
export type Leased = Readonly<{
  uploadId: string;
  leaseId: string;
  purpose: Purpose;
  name: string;
  begun: boolean;
  growing: Growing;
}>;

type Asked = Readonly<{ uploadId: string; leaseId: string; offset?: number }>;

/**
 * The request has the upload to itself: a person one of their own, the system one whose time is over. Refuses an
 * offset that is not where the upload stands (the field `offset` says where), and while another is at it.
 */
export async function leaseUpload(
  scope: Scope<Person | System>,
  { uploadId, leaseId, offset }: Asked,
): Promise<Leased> {
  const row = await locked(scope, uploadId);
  if (!row) throw noUpload();
  const [size, received] = [Number(row.size), Number(row.received)];
  if (offset !== undefined && offset !== received)
    throw new Refusal("conflict", `Go on at byte ${received}.`, { offset: String(received) });
  if (row.done) throw new Refusal("conflict", "This file is here already.");
  if (row.taken)
    throw new Refusal("conflict", "Another request is sending this file. Wait for it.", {}, 2);
  await scope.sql`
    update upload set lease_id = ${leaseId}::uuid, leased_until = now() + ${LEASE}::interval,
                      expires_at = now() + interval '24 hours'
    where id = ${uploadId}::uuid`;
  const { ticket, parts, purpose, name } = row;
  const key = uploadKey(scope.tenant.id, uploadId);
  const growing = { key, ticket: ticket ?? "", size, received, parts };
  return { uploadId, leaseId, purpose, name, begun: ticket !== null, growing };
}

/** The request is still at it. Answers whether the upload is still its own. */
export async function renewLease(
  { sql }: Scope,
  { uploadId, leaseId }: Pick<Leased, "uploadId" | "leaseId">,
): Promise<boolean> {
  const renewed = await sql`
    update upload set leased_until = now() + ${LEASE}::interval
    where id = ${uploadId}::uuid and lease_id = ${leaseId}::uuid returning id`;
  return renewed.length > 0;
}

/** Others may take the upload further from where it stands. */
export async function releaseLease(
  { sql }: Scope,
  { uploadId, leaseId }: Pick<Leased, "uploadId" | "leaseId">,
): Promise<void> {
  await sql`update upload set lease_id = null, leased_until = null
            where id = ${uploadId}::uuid and lease_id = ${leaseId}::uuid`;
}

/** Where the bytes of an upload are kept. */
export const uploadKey = (tenantId: string, uploadId: string): string =>
  `${tenantId}/uploads/${uploadId}`;

type Row = {
  purpose: Purpose;
  name: string;
  ticket: string | null;
  parts: string[];
  size: bigint;
  received: bigint;
  done: boolean;
  taken: boolean;
};

async function locked({ sql, actor }: Scope<Person | System>, uploadId: string) {
  const personId = actor.kind === "person" ? actor.personId : null;
  const [row] = await sql<Row>`
    select purpose, name, ticket, parts, size_bytes as size, received_bytes as received,
           file_id is not null as done, coalesce(leased_until > now(), false) as taken
    from upload where id = ${uploadId}::uuid
      and (person_id = ${personId}::uuid or ${personId === null})
      and (file_id is not null or (expires_at > now()) = ${personId !== null}) for update`;
  return row;
}
