import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import { mayWriteOn } from "../authoring/policy.ts";
import type { FileSettings } from "../lesson-file.ts";
import type { PortableCourse } from "./portable-course.ts";

/** What learners see now, or what its author is writing. */
export type Edition = "published" | "draft";

export type PackedSettings = Omit<PortableCourse["course"], "description" | "price"> &
  Readonly<{
    id: string;
    description: string;
    descriptionSource: string | null;
    priceMinor: bigint | null;
    priceCurrency: string | null;
  }>;

/** The settings of this edition, for one of its authors. Refuses an edition that there is not. */
export async function packedSettings(
  { sql, actor }: Glance,
  courseSlug: string,
  edition: Edition,
): Promise<PackedSettings> {
  const isDraft = edition === "draft";
  const [course] = await sql<PackedSettings & { authorId: string | null }>`
    select c.id, c.author_id as "authorId", c.slug, c.source, c.attribution, e.title, e.summary, e.description,
           e.description_source as "descriptionSource", e.language, e.category, e.level, e.license, e.keywords,
           e.price_minor as "priceMinor", e.price_currency as "priceCurrency"
    from course c join (
      select course_id, title, summary, description, description_source, language, category, level, license,
             keywords, price_minor, price_currency from course_draft where ${isDraft}
      union all
      select id, title, summary, description, description_source, language, category, level, license,
             keywords, price_minor, price_currency from course where not ${isDraft} and version > 0
    ) e on e.course_id = c.id where c.slug = ${courseSlug}`;
  if (!course || !mayWriteOn(actor, course))
    throw new Refusal("missing", "There is no such course among those that you write.");
  const { authorId: _, ...settings } = course;
  return settings;
}

export type PackedLesson = Readonly<{
  sectionId: string | null;
  id: string;
  slug: string;
  kind: string;
  title: string;
  minutes: number;
  markdown: string;
  settings: FileSettings & Readonly<{ path?: string; url?: string; watchPercent?: number }>;
}>;

/** The sections and lessons of this edition, each list in its order. */
export async function packedOutline({ sql }: Glance, courseId: string, edition: Edition) {
  const isDraft = edition === "draft";
  const sections = await sql<{ id: string; title: string }>`
    select id, title from (
      select id, title, position from draft_section
      where ${isDraft} and course_id = ${courseId}::uuid and position is not null
      union all
      select id, title, position from course_section where not ${isDraft} and course_id = ${courseId}::uuid) s
    order by position`;
  const lessons = await sql<PackedLesson>`
    select section_id as "sectionId", id, slug, kind, title, minutes, markdown, settings from (
      select section_id, id, slug, kind, title, minutes, markdown, settings, position from draft_lesson
      where ${isDraft} and course_id = ${courseId}::uuid and position is not null
      union all
      select section_id, id, slug, kind, title, minutes, markdown, settings, position from lesson
      where not ${isDraft} and course_id = ${courseId}::uuid and retired_at is null) l
    order by position`;
  return { sections, lessons };
}
