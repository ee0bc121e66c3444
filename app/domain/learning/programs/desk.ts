import { type Asked, type Page, pageOf } from "#app/kernel/page.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { may } from "#tenants/permission.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { mayPublishAtOnce } from "../authoring/may-publish-at-once.ts";
import { mayWriteOn } from "../authoring/policy.ts";
import type { ProgramKind, ProgramState } from "./words.ts";

type TaughtProgram = Readonly<{
  id: string;
  slug: string;
  kind: ProgramKind;
  state: ProgramState;
  title: string;
  author: string | null;
  courses: number;
  people: number;
}>;

const SIZE = 25;

/** The paths and bundles that this person writes or looks after, the newest first. */
export async function taughtPrograms(
  { sql, actor }: Glance<Person>,
  asked: Asked,
): Promise<Page<TaughtProgram>> {
  const { after, before } = asked;
  const rows = await sql<TaughtProgram>`
    select p.id, p.slug, p.kind, p.state, p.title, a.name as author,
           (select count(*)::integer from program_course k where k.program_id = p.id) as courses,
           (select count(*)::integer from program_member m where m.program_id = p.id and m.left_at is null) as people
    from program p left join person a on a.id = p.author_id
    where (${may(actor, "course.moderate")}::boolean or p.author_id = ${actor.personId}::uuid)
      and (${after}::uuid is null or (p.created_at, p.id) < (select created_at, id from program where id = ${after}::uuid))
      and (${before}::uuid is null or (p.created_at, p.id) > (select created_at, id from program where id = ${before}::uuid))
    order by case when ${before}::uuid is null then p.created_at end desc, case when ${before}::uuid is null then p.id end desc,
             p.created_at, p.id limit ${SIZE + 1}`;
  return pageOf(rows, asked, SIZE);
}

export type ProgramDesk = Readonly<{
  id: string;
  slug: string;
  kind: ProgramKind;
  state: ProgramState;
  title: string;
  summary: string;
  /** Markdown. */
  description: string;
  outcomes: readonly string[];
  inOrder: boolean;
  certified: boolean;
  priceMinor: bigint | null;
  priceCurrency: string | null;
  dueOn: string | null;
  dueDays: number | null;
}>;

/** A program for whoever writes it or looks after all of them. To others it is as if there were none. */
export async function programDesk({ sql, actor }: Glance, programSlug: string) {
  const [program] = await sql<ProgramDesk & { authorId: string | null }>`
    select id, slug, kind, state, title, summary, description_source as description, outcomes, in_order as "inOrder", certified,
           price_minor as "priceMinor", price_currency as "priceCurrency", due_on::text as "dueOn", due_days as "dueDays",
           author_id as "authorId"
    from program where slug = ${programSlug}`;
  if (!program || !mayWriteOn(actor, program))
    throw new Refusal("missing", "There is nothing of this name among what you write.");
  const { authorId: _, ...desk } = program;
  return desk;
}

export type PlannedCourse = Readonly<{
  slug: string;
  title: string;
  minutes: number;
  isOnOffer: boolean;
  /** Whether whoever joins has still to pay for it, because another author decides on its price. */
  isPriced: boolean;
}>;

export type PlannedProgramSection = Readonly<{
  id: string;
  title: string;
  needed: number | null;
  courses: readonly PlannedCourse[];
}>;

/** The sections of a program and their courses in order, as its author sees them, and whether it can be offered at once. */
export async function programPlan(glance: Glance, programSlug: string) {
  const program = await programDesk(glance, programSlug);
  const sections = await glance.sql<PlannedProgramSection>`
    select s.id, s.title, s.needed,
           coalesce(jsonb_agg(jsonb_build_object('slug', c.slug, 'title', c.title, 'minutes', c.minutes,
             'isOnOffer', c.state = 'published', 'isPriced', c.price_minor is not null and not k.waives_price)
             order by k.position) filter (where c.id is not null), '[]') as courses
    from program_section s left join program_course k on k.section_id = s.id left join course c on c.id = k.course_id
    where s.program_id = ${program.id}::uuid group by s.id order by s.position`;
  const mayOffer = may(glance.actor, "course.moderate") || (await mayPublishAtOnce(glance));
  return { program, sections, mayOffer };
}
