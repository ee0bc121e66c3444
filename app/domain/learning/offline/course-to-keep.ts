import { createHash } from "node:crypto";
import { Refusal } from "#app/kernel/refusal.ts";
import { cssVersion } from "#tenants/branding/brand.ts";
import { publishedBrand } from "#tenants/branding/published-brand.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Glance } from "#tenants/scope.ts";
import { USUAL_PERCENT } from "../watching/words.ts";

type Row = Readonly<{
  slug: string;
  title: string;
  kind: string;
  written: string;
  isDone: boolean;
  isWatched: boolean;
  mediaBytes: number;
}>;

/** What ends elsewhere than at its reader's word. */
const ENDED_ELSEWHERE = ["quiz", "scorm"];

/**
 * A course of this learner as a device keeps it: its lessons in order, each with a version that is another one when its
 * text, its state or the academy's look has changed. Of a film the smallest size counts.
 */
export async function courseToKeep(glance: Glance, courseSlug: string) {
  ensureMay(glance, "course.study");
  const { sql, actor } = glance;
  const personId = actor.kind === "person" ? actor.personId : null;
  const [course] = await sql<{ id: string; slug: string; title: string }>`
    select c.id, c.slug, c.title from enrollment e join course c on c.id = e.course_id
    where e.person_id = ${personId}::uuid and e.left_at is null and c.slug = ${courseSlug}`;
  if (!course) throw new Refusal("missing", "There is no such course among yours.");
  const rows = await sql<Row>`
    select l.slug, l.title, l.kind, md5(l.title || l.html || l.settings::text) as written,
           d.lesson_id is not null as "isDone",
           coalesce(small.size, (l.settings->'file'->>'size')::float8, 0) as "mediaBytes",
           f.length_ms is not null and coalesce((l.settings->>'watchPercent')::integer, ${USUAL_PERCENT}::integer) > 0 as "isWatched"
    from lesson l
    left join file f on l.kind = 'video' and f.id = (l.settings->'file'->>'fileId')::uuid
    left join lesson_completion d on d.lesson_id = l.id and d.person_id = ${personId}::uuid
    left join lateral (select r.size_bytes::float8 as size from rendition r
                       where r.file_id = f.id and r.name <> 'poster' order by r.lines limit 1) small on true
    where l.course_id = ${course.id}::uuid and l.retired_at is null order by l.position`;
  const look = cssVersion(await publishedBrand(glance));
  return {
    slug: course.slug,
    title: course.title,
    lessons: rows.map((row) => lessonOf(row, look)),
  };
}

const lessonOf = ({ slug, title, kind, written, ...row }: Row, look: string) => ({
  slug,
  title,
  version: createHash("sha256")
    .update(`${written} ${row.isDone} ${look}`)
    .digest("hex")
    .slice(0, 16),
  finishes: !row.isDone && !row.isWatched && !ENDED_ELSEWHERE.includes(kind),
  mediaBytes: row.mediaBytes,
});
