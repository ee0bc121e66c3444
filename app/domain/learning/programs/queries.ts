import { type Asked, type Page, pageOf } from "#app/kernel/page.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import type { ProgramKind } from "./words.ts";

export type ProgramCard = Readonly<{
  id: string;
  slug: string;
  kind: ProgramKind;
  title: string;
  summary: string;
  courses: number;
  minutes: number;
  priceMinor: bigint | null;
  priceCurrency: string | null;
}>;

const SIZE = 24;

type Wanted = Readonly<{ kind: ProgramKind | null; search: string }>;

/**
 * The paths and bundles on offer, the newest first; on request only those of one kind, or those in whose words or whose
 * courses' titles every word of the search stands.
 */
export async function programsOnOffer(
  { sql }: Glance,
  { kind, search, ...asked }: Asked & Wanted,
): Promise<Page<ProgramCard>> {
  const { after, before } = asked;
  const words = search.split(/\s+/).map((word) => `%${word.replaceAll(/[\\%_]/g, "\\$&")}%`);
  const rows = await sql<ProgramCard>`
    select p.id, p.slug, p.kind, p.title, p.summary, p.price_minor as "priceMinor", p.price_currency as "priceCurrency",
           t.courses, t.minutes
    from program p cross join lateral (
      select count(*)::integer as courses, coalesce(sum(c.minutes), 0)::integer as minutes,
             string_agg(c.title, ' ') as titles
      from program_course k join course c on c.id = k.course_id
      where k.program_id = p.id and c.state = 'published') t
    where p.state = 'published' and (${kind}::text is null or p.kind = ${kind})
      and concat_ws(' ', p.title, p.summary, array_to_string(p.outcomes, ' '), t.titles) ilike all (${words}::text[])
      and (${after}::uuid is null or (p.published_at, p.id) < (select published_at, id from program where id = ${after}::uuid))
      and (${before}::uuid is null or (p.published_at, p.id) > (select published_at, id from program where id = ${before}::uuid))
    order by case when ${before}::uuid is null then p.published_at end desc, case when ${before}::uuid is null then p.id end desc,
             p.published_at, p.id limit ${SIZE + 1}`;
  return pageOf(rows, asked, SIZE);
}

type ProgramPage = Omit<ProgramCard, "courses" | "minutes"> &
  Readonly<{
    /** HTML that is safe to show. */
    description: string;
    outcomes: readonly string[];
    inOrder: boolean;
    /** Whether whoever completes it receives a certificate. */
    certified: boolean;
    isIn: boolean;
    wasTakenOff: boolean;
    wasIn: boolean;
  }>;

export type OfferedSection = Readonly<{
  id: string;
  title: string;
  /** How many of its courses have to be completed; none: all of them. */
  needed: number | null;
  courses: readonly Readonly<{
    slug: string;
    title: string;
    summary: string;
    minutes: number;
    lessonCount: number;
  }>[];
}>;

/** A path or a bundle on offer, with its courses on offer in order, and how whoever asks stands to it. */
export async function programPage({ sql, actor }: Glance, programSlug: string) {
  const personId = actor.kind === "person" ? actor.personId : null;
  const [program] = await sql<ProgramPage>`
    select p.id, p.slug, p.kind, p.title, p.summary, p.description, p.outcomes, p.in_order as "inOrder", p.certified,
           p.price_minor as "priceMinor", p.price_currency as "priceCurrency", m.person_id is not null as "wasIn",
           m.person_id is not null and m.left_at is null as "isIn",
           (m.left_at is not null and m.left_by is distinct from m.person_id) as "wasTakenOff"
    from program p left join program_member m on m.program_id = p.id and m.person_id = ${personId}::uuid
    where p.slug = ${programSlug} and p.state = 'published'`;
  if (!program) throw new Refusal("missing", "There is nothing of this name on offer.");
  const sections = await sql<OfferedSection>`
    select s.id, s.title, s.needed,
           coalesce(jsonb_agg(jsonb_build_object('slug', c.slug, 'title', c.title, 'summary', c.summary,
             'minutes', c.minutes, 'lessonCount', c.lesson_count) order by k.position)
             filter (where c.id is not null), '[]') as courses
    from program_section s left join program_course k on k.section_id = s.id
    left join course c on c.id = k.course_id and c.state = 'published'
    where s.program_id = ${program.id}::uuid group by s.id order by s.position`;
  return { program, sections: sections.filter(({ courses }) => courses.length > 0) };
}
