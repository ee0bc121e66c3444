import { tendFilms } from "#tenants/films/tend-films.ts";
import type { Scope } from "#tenants/scope.ts";
import { ensureRoomFor } from "#tenants/uploads/ensure-room-for.ts";
import { holdFile } from "#tenants/uploads/hold-file.ts";
import type { KeptStream } from "#tenants/uploads/keep-stream.ts";
import type { LessonFile } from "../lesson-file.ts";
import type { ImportedLesson } from "./imported-course.ts";

/** The files that came with a course, by the path that they had there. */
export type Attached = ReadonlyMap<string, KeptStream & Readonly<{ lengthMs: number | null }>>;

type Attaching = Pick<ImportedLesson, "file" | "captions">;

/**
 * The academy has a row for every file that lessons hand out; answers them by their path in the source. Refuses more
 * than the academy's license has room for.
 */
export async function keepAttached(
  scope: Scope,
  attached: Attached,
  lessons: readonly Attaching[],
): Promise<ReadonlyMap<string, LessonFile>> {
  const named = namesOf(lessons).flatMap(({ path, name }) => {
    const kept = attached.get(path);
    return kept ? [{ path, name, ...kept }] : [];
  });
  if (named.length === 0) return new Map();
  const rows = JSON.stringify(named);
  await ensureRoomFor(scope, named);
  for (const sha256 of [...new Set(named.map((file) => file.sha256))].sort())
    await holdFile(scope, sha256, "along");
  await scope.sql`
    insert into file (sha256, media_type, size_bytes, audience, name, length_ms)
    select distinct on (g.sha256) decode(g.sha256, 'hex'), g."mediaType", g.size, 'holder', g.name, g."lengthMs"
    from jsonb_to_recordset(${rows}::jsonb) as g(sha256 text, "mediaType" text, size bigint, name text, "lengthMs" integer)
    on conflict do nothing`;
  const kept = await scope.sql<{ fileId: string; path: string }>`
    select f.id as "fileId", g.path from jsonb_to_recordset(${rows}::jsonb) as g(path text, sha256 text)
    join file f on f.sha256 = decode(g.sha256, 'hex') and f.audience = 'holder'`;
  await tendFilms(
    scope,
    kept.map(({ fileId }) => fileId),
  );
  const ids = new Map(kept.map(({ path, fileId }) => [path, fileId]));
  return new Map(
    named.map(({ path, name, mediaType, size }) => [
      path,
      { fileId: ids.get(path) ?? "", name, mediaType, size },
    ]),
  );
}

/** One name for each path: what the first lesson calls it. */
function namesOf(lessons: readonly Attaching[]) {
  const all = lessons.flatMap(({ file, captions }) => [...(file ? [file] : []), ...captions]);
  return [
    ...new Map(all.map(({ path, name }) => [path, { path, name }] as const).reverse()).values(),
  ];
}
