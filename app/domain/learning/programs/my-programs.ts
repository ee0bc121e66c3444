import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { openCourses, type Progress, progressOf } from "./progress.ts";
import { stagesOf, type TakenCourse, type TakenStage } from "./stages.ts";
import type { CourseStanding, ProgramKind } from "./words.ts";

type Mine = Readonly<{
  id: string;
  slug: string;
  kind: ProgramKind;
  title: string;
  summary: string;
  inOrder: boolean;
  cause: "self" | "assigned";
  joinedAt: Date;
  completedAt: Date | null;
  dueOn: string | null;
  isOverdue: boolean;
  isLate: boolean;
}>;

export type MyProgram = Mine &
  Readonly<{
    progress: Progress;
    /** The course to go on with; none when nothing is open. */
    next: MyStep | null;
  }>;

export type MyStep = TakenCourse & Readonly<{ standing: CourseStanding }>;
export type MySection = Omit<TakenStage, "courses"> & Readonly<{ courses: readonly MyStep[] }>;

/** The paths and bundles that this learner is on: those that are not completed first, the last joined first. */
export async function myPrograms(glance: Glance<Person>): Promise<readonly MyProgram[]> {
  const programs = await mine(glance, null);
  return Promise.all(
    programs.map(async (program) => {
      const { progress, next } = await standing(glance, program);
      return { ...program, progress, next };
    }),
  );
}

/** One program of this learner's: how far they are in each course of it, and where to go on. */
export async function myProgram(glance: Glance<Person>, programSlug: string) {
  const [program] = await mine(glance, programSlug);
  if (!program) throw new Refusal("missing", "There is nothing of this name among yours.");
  return { program, ...(await standing(glance, program)) };
}

const MOST = 20;

const mine = ({ sql, actor, now, tenant }: Glance<Person>, slug: string | null) => sql<Mine>`
  select p.id, p.slug, p.kind, p.title, p.summary, p.in_order as "inOrder", m.cause, m.joined_at as "joinedAt",
         m.completed_at as "completedAt", m.due_on::text as "dueOn",
         (m.completed_at is null and m.due_on < (${now}::timestamptz at time zone ${tenant.timeZone})::date) is true as "isOverdue",
         (m.due_on < (m.completed_at at time zone ${tenant.timeZone})::date) is true as "isLate"
  from program_member m join program p on p.id = m.program_id
  where m.person_id = ${actor.personId}::uuid and m.left_at is null and (${slug}::text is null or p.slug = ${slug})
  order by m.completed_at is not null, m.joined_at desc, p.id limit ${MOST}`;

async function standing(glance: Glance<Person>, { id, inOrder, completedAt }: Mine) {
  const { personId } = glance.actor;
  const stages = (await stagesOf(glance, id, [personId])).get(personId) ?? [];
  const open = new Set(openCourses(stages, inOrder));
  const sections: readonly MySection[] = stages.map((stage) => ({
    ...stage,
    courses: stage.courses.map((course) => ({
      ...course,
      standing: standingOf(course, open.has(course)),
    })),
  }));
  const progress = progressOf(stages);
  const kept = completedAt ? { ...progress, value: progress.needed, isComplete: true } : progress;
  return { sections, progress: kept, next: nextOf(sections.flatMap(({ courses }) => courses)) };
}

function standingOf(course: TakenCourse, isOpen: boolean): CourseStanding {
  const { completed, isEnrolled, done, lastOpenedAt, request, counts } = course;
  if (completed) return "completed";
  if (isEnrolled) return done > 0 || lastOpenedAt ? "begun" : "enrolled";
  if (!counts) return "gone";
  return request ?? (isOpen ? "open" : "later");
}

/** What was opened last goes on; else the first that was not begun; else the first that can be taken. */
function nextOf(steps: readonly MyStep[]): MyStep | null {
  const begun = steps
    .filter(({ standing }) => standing === "begun")
    .sort((one, other) => Number(other.lastOpenedAt) - Number(one.lastOpenedAt));
  const first = (wanted: CourseStanding) => steps.find(({ standing }) => standing === wanted);
  return begun[0] ?? first("enrolled") ?? first("open") ?? null;
}
