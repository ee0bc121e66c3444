import type { Glance } from "#tenants/scope.ts";
import type { FileSettings } from "../lesson-file.ts";

export type DraftLesson = Readonly<{
  id: string;
  slug: string;
  kind: string;
  title: string;
  minutes: number;
  markdown: string;
  settings: FileSettings & Readonly<{ path?: string; url?: string; watchPercent?: number }>;
  /** How many questions a quiz may ask. */
  questions: number;
  revision: number;
  /** The heading that it stands under; empty when there is none. */
  section: string;
}>;

export type DraftFigure = Readonly<{
  path: string;
  sha256: string;
  width: number | null;
  height: number | null;
}>;

/** The lessons of a draft that have a place, in the order of the course. */
export const lessonsOfDraft = ({ sql }: Glance, courseId: string): Promise<DraftLesson[]> =>
  sql<DraftLesson>`
    select l.id, l.slug, l.kind, l.title, l.minutes, l.markdown, l.settings, l.revision, s.title as section,
           (select count(*)::integer from quiz z join question q on q.bank_id = z.bank_id
            where z.lesson_id = l.id and q.retired_at is null) as questions
    from draft_lesson l join draft_section s on s.id = l.section_id
    where l.course_id = ${courseId}::uuid and l.position is not null and s.position is not null
    order by s.position, l.position`;

/** The pictures that the text of a course may show. */
export const figuresOfCourse = ({ sql }: Glance, courseId: string): Promise<DraftFigure[]> =>
  sql<DraftFigure>`
    select g.path, encode(f.sha256, 'hex') as sha256, f.width, f.height
    from course_figure g join file f on f.id = g.file_id
    where g.course_id = ${courseId}::uuid order by g.path`;

/** Where a lesson lies among the files of its course; what it shows and links to is relative to it. */
export const pathOf = ({ slug, settings }: Pick<DraftLesson, "slug" | "settings">): string =>
  settings.path ?? `episodes/${slug}.md`;
