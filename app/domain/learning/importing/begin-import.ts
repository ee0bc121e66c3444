import { Refusal } from "#app/kernel/refusal.ts";
import { announce } from "#tenants/journal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { importAsked } from "./events.ts";

type Sent = Readonly<{ uploadId: string }>;

/**
 * The archive that this person sent waits for a worker. The same upload again is the same import. Refuses one that is
 * still on its way or no more.
 */
export async function beginImport(scope: Scope<Person>, { uploadId }: Sent) {
  ensureMay(scope, "course.import");
  const { sql, actor } = scope;
  const [fresh] = await sql<{ id: string }>`
    insert into course_import (person_id, upload_id, file_id, name, size_bytes)
    select u.person_id, u.id, u.file_id, u.name, u.size_bytes from upload u
    where u.id::text = ${uploadId} and u.person_id = ${actor.personId}::uuid and u.purpose = 'course-archive'
      and u.file_id is not null
    on conflict do nothing returning id`;
  if (fresh) {
    await announce(scope, importAsked, { importId: fresh.id });
    return { importId: fresh.id };
  }
  const [known] = await sql<{ id: string }>`
    select id from course_import where upload_id::text = ${uploadId} and person_id = ${actor.personId}::uuid`;
  if (!known)
    throw new Refusal("conflict", "The archive is not here. Wait until it is, or choose it again.");
  return { importId: known.id };
}
