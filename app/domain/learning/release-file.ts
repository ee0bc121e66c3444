import { dropFilm } from "#tenants/films/drop-film.ts";
import type { Scope } from "#tenants/scope.ts";
import { holdFile } from "#tenants/uploads/hold-file.ts";
import { looseFile, noteLoose } from "#tenants/uploads/note-loose.ts";

type Sent = Readonly<{ uploadId: string }>;

/**
 * A file that was sent and that no lesson, package or import has taken, draft or published, is the academy's no more, and
 * its bytes go with the uploads that nobody finished. One that was taken stays for good. Answers whether it went.
 */
export async function releaseFile(scope: Scope, { uploadId }: Sent): Promise<boolean> {
  const { sql, tenant } = scope;
  const [file] = await sql<Row>`
    select f.id, encode(f.sha256, 'hex') as sha256, f.size_bytes as size, f.upload_id as "uploadId" from upload u join file f on f.id = u.file_id
    where u.id = ${uploadId}::uuid and u.expires_at <= now()`;
  if (!file) return false;
  await holdFile(scope, file.sha256, "alone");
  const [taken] = await sql`
    select 1 as taken where exists (
      select from draft_lesson where strpos(settings::text, ${file.id}) > 0
      union all
      select from lesson where strpos(settings::text, ${file.id}) > 0
      union all
      select from scorm_package where file_id = ${file.id}::uuid
      union all
      select from course_figure where file_id = ${file.id}::uuid
      union all
      select from course_import where file_id = ${file.id}::uuid
      union all
      select from upload where file_id = ${file.id}::uuid and expires_at > now() and expires_at < 'infinity')`;
  if (taken) {
    await sql`update upload set expires_at = 'infinity' where id = ${uploadId}::uuid`;
    return false;
  }
  if (!(await dropFilm(scope, file.id))) return false;
  await sql`update upload set file_id = null, expires_at = now() where file_id = ${file.id}::uuid`;
  await sql`delete from file where id = ${file.id}::uuid`;
  // What an import once brought is kept under its hash, where no upload takes its bytes along.
  if (!file.uploadId)
    await noteLoose(scope, [looseFile(tenant, { ...file, size: Number(file.size) })], 0);
  return true;
}

type Row = { id: string; sha256: string; size: bigint; uploadId: string | null };
