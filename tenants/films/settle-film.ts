import type { Scope } from "../scope.ts";
import type { ClaimedFilm } from "./claim-film.ts";
import type { Converted } from "./convert-film.ts";

/**
 * What became of the film is known, and what was made of it counts as kept, once. Nothing changes when another worker
 * has taken it over meanwhile.
 */
export async function settleFilm(
  { sql }: Scope,
  { fileId, leaseId }: ClaimedFilm,
  converted: Converted,
): Promise<undefined> {
  const { state } = converted;
  const reason = state === "failed" ? converted.reason : "";
  const own = await sql`
    update film_conversion set state = ${state}, reason = ${reason}, lease_id = null, leased_until = null,
      percent = case when ${state} = 'done' then 100 else percent end
    where file_id = ${fileId}::uuid and lease_id = ${leaseId}::uuid returning file_id`;
  if (own.length === 0 || state !== "done") return;
  await sql`
    insert into rendition (file_id, name, lines, media_type, size_bytes, sha256)
    select ${fileId}::uuid, g.name, g.lines, g."mediaType", g.size, decode(g.sha256, 'hex')
    from jsonb_to_recordset(${JSON.stringify(converted.renditions)}::jsonb)
      as g(name text, lines integer, "mediaType" text, size bigint, sha256 text)`;
  await sql`
    update file set length_ms = coalesce(length_ms, ${converted.lengthMs}::integer),
      unpacked_bytes = (select sum(size_bytes) from rendition where file_id = ${fileId}::uuid)
    where id = ${fileId}::uuid`;
}
