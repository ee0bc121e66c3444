import type { Glance } from "#tenants/scope.ts";
import type { Joining } from "../joining/words.ts";
import type { Stage, Taken } from "./progress.ts";

/** A course of a program, and how one person stands in it. */
export type TakenCourse = Taken &
  Readonly<{
    id: string;
    slug: string;
    title: string;
    minutes: number;
    isOnOffer: boolean;
    joining: Joining;
    /** Whether it has a price that joining the program does not cover. */
    isPriced: boolean;
    isEnrolled: boolean;
    /** Whether they were ever in it, asked for it or waited for it. */
    isKnown: boolean;
    wasTakenOut: boolean;
    request: "asked" | "waiting" | null;
    lastOpenedAt: Date | null;
  }>;

/** A section of a program with its courses, as one person stands in them. */
export type TakenStage = Stage<TakenCourse> & Readonly<{ id: string; title: string }>;

type Section = Omit<TakenStage, "courses">;
type Row = TakenCourse & Readonly<{ personId: string; sectionId: string }>;

/**
 * The sections of a program in order, for each of these people with how they stand in the courses. What was completed
 * once stays so, also when the course is taken again for a new certificate.
 */
export async function stagesOf(
  { sql }: Glance,
  programId: string,
  people: readonly string[],
): Promise<ReadonlyMap<string, readonly TakenStage[]>> {
  const [sections, rows] = await Promise.all([
    sql<Section>`
      select id, title, needed from program_section where program_id = ${programId}::uuid order by position`,
    sql<Row>`
      select p.id as "personId", k.section_id as "sectionId", c.id, c.slug, c.title, c.minutes, c.lesson_count as lessons,
             c.state = 'published' as "isOnOffer", coalesce(r.joining, 'open') as joining,
             c.price_minor is not null and not k.waives_price as "isPriced",
             (e.left_at is null and e.person_id is not null) as "isEnrolled",
             e.person_id is not null or q.state is not null as "isKnown",
             (e.left_at is not null and e.left_by is distinct from e.person_id) as "wasTakenOut",
             case when q.state in ('asked', 'waiting') then q.state end as request, e.last_opened_at as "lastOpenedAt",
             (e.completed_at is not null or e.period > 1) is true as completed,
             c.state = 'published' or (e.left_at is null and e.person_id is not null)
               or (e.completed_at is not null or e.period > 1) is true as counts,
             (select count(*)::integer from lesson_completion d join lesson l on l.id = d.lesson_id
              where d.person_id = p.id and d.course_id = c.id and l.retired_at is null) as done
      from unnest(${[...people]}::uuid[]) p (id) cross join program_course k join course c on c.id = k.course_id
      left join enrollment_rule r on r.course_id = c.id
      left join enrollment e on e.course_id = c.id and e.person_id = p.id
      left join lateral (select state from course_request q where q.course_id = c.id and q.person_id = p.id
                         order by id desc limit 1) q on true
      where k.program_id = ${programId}::uuid order by k.position, c.id`,
  ]);
  const coursesOf = (person: string, section: string) =>
    rows.filter(({ personId, sectionId }) => personId === person && sectionId === section);
  return new Map(
    people.map((person) => [
      person,
      sections.map((one) => ({ ...one, courses: coursesOf(person, one.id) })),
    ]),
  );
}
