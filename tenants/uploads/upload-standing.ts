import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "../scope.ts";
import type { Person } from "../tenant.ts";

type Standing = Readonly<{ size: number; received: number; expiresAt: Date; done: boolean }>;

/** How far an upload of this person's has come; the word of the storage, not of whoever sends. */
export async function uploadStanding(
  { sql, actor }: Glance<Person>,
  uploadId: string,
): Promise<Standing> {
  const [row] = await sql<{ size: bigint; received: bigint; expiresAt: Date; done: boolean }>`
    select size_bytes as size, received_bytes as received, expires_at as "expiresAt", file_id is not null as done
    from upload where id = ${uploadId}::uuid and person_id = ${actor.personId}::uuid
      and (file_id is not null or expires_at > now())`;
  if (!row) throw noUpload();
  return { ...row, size: Number(row.size), received: Number(row.received) };
}

/** The same for an upload that never was, has ended, or is somebody else's. */
export const noUpload = (): Refusal =>
  new Refusal("missing", "This upload is no more. Choose the file again.");
