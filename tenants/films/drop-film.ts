import type { Scope } from "../scope.ts";

/** The film has no renditions any more; their bytes go with its own. Answers false, and waits, while a worker is at it. */
export async function dropFilm({ sql }: Scope, fileId: string): Promise<boolean> {
  const [film] = await sql<{ taken: boolean }>`
    select coalesce(leased_until > now(), false) as taken from film_conversion
    where file_id = ${fileId}::uuid for update`;
  if (film?.taken) return false;
  await sql`delete from rendition where file_id = ${fileId}::uuid`;
  await sql`delete from film_conversion where file_id = ${fileId}::uuid`;
  return true;
}
