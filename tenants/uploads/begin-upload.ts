import { Refusal } from "#app/kernel/refusal.ts";
import { ensureMay } from "../permission.ts";
import type { Scope } from "../scope.ts";
import type { Person } from "../tenant.ts";
import { ensureRoom } from "./ensure-room.ts";
import { PURPOSES } from "./purposes.ts";
import type { BeginUpload } from "./schema.ts";

const MOST_AT_ONCE = 20;

/**
 * There is an upload that waits for its first byte, and room for it is kept. Refuses what is too big, what the
 * license has no room for, and a person who has too many open.
 */
export async function beginUpload(scope: Scope<Person>, { purpose, name, size }: BeginUpload) {
  const { permission, mostBytes } = PURPOSES[purpose];
  ensureMay(scope, permission);
  if (size > mostBytes) throw new Refusal("invalid", `Send at most ${wordsOf(mostBytes)} at once.`);
  await ensureRoom(scope, size);
  const { personId } = scope.actor;
  const [row] = await scope.sql<{ id: string | null }>`
    insert into upload (person_id, purpose, name, size_bytes)
    select ${personId}::uuid, ${purpose}, ${name}, ${size}::bigint
    where (select count(*) from upload where person_id = ${personId}::uuid and file_id is null
           and expires_at > now()) < ${MOST_AT_ONCE}
    returning id`;
  if (!row?.id)
    throw new Refusal(
      "limit_reached",
      `You have ${MOST_AT_ONCE} files on their way. Finish or stop one of them first.`,
    );
  return { uploadId: row.id };
}

const wordsOf = (bytes: number): string =>
  bytes >= 1024 ** 3 ? `${bytes / 1024 ** 3} GB` : `${bytes / 1024 ** 2} MB`;
