import type { Scope } from "#tenants/scope.ts";
import { holdRule } from "../joining/hold-rule.ts";
import { missingCourses } from "../joining/missing-courses.ts";
import { takeSeat } from "../joining/take-seat.ts";
import { assignProgram } from "../programs/assign-program.ts";
import type { AssignmentOutcome } from "./words.ts";

/** How many people one transaction settles. */
const SLICE = 50;

type Line = Readonly<{ position: number; personId: string | null; state: string | null }>;
type Give = (personId: string) => Promise<AssignmentOutcome>;

/**
 * The next people of the assignment are in, or it is written down why not; whoever works on it at the same moment waits.
 * Nothing happens to one that was stopped. Answers how many are left.
 */
export async function workOff(scope: Scope, assignmentId: string): Promise<number> {
  const { sql, now } = scope;
  const [open] = await sql<{ courseId: string | null; programId: string | null }>`
    select course_id as "courseId", program_id as "programId" from assignment
    where id = ${assignmentId}::uuid and cancelled_at is null and finished_at is null for update`;
  if (!open) return 0;
  const lines = await sql<Line>`
    select l.position, l.person_id as "personId", p.state
    from assignment_line l left join person p on p.id = l.person_id
    where l.assignment_id = ${assignmentId}::uuid and l.outcome is null order by l.position limit ${SLICE}`;
  const give = open.courseId
    ? await courseGiver(scope, open.courseId)
    : programGiver(scope, open.programId ?? "");
  const outcomes: AssignmentOutcome[] = [];
  for (const line of lines) outcomes.push(await outcomeOf(line, give));
  await sql`
    update assignment_line l set outcome = s.outcome, settled_at = ${now}::timestamptz
    from unnest(${lines.map(({ position }) => position)}::integer[], ${outcomes}::text[]) s (position, outcome)
    where l.assignment_id = ${assignmentId}::uuid and l.position = s.position`;
  return finish(scope, assignmentId);
}

async function outcomeOf({ personId, state }: Line, give: Give): Promise<AssignmentOutcome> {
  if (!personId) return "unknown";
  return state === "active" ? give(personId) : "inactive";
}

async function courseGiver(scope: Scope, courseId: string): Promise<Give> {
  const [onOffer] = await scope.sql`
    select id from course where id = ${courseId}::uuid and state = 'published'`;
  if (!onOffer) return async () => "refused";
  const rule = await holdRule(scope, courseId);
  return async (personId) =>
    (await missingCourses(scope, courseId, personId)).length > 0
      ? "unready"
      : takeSeat(scope, rule, personId);
}

const PROGRAM_OUTCOMES = { assigned: "enrolled", left: "left", "not-on-offer": "refused" } as const;

const programGiver =
  (scope: Scope, programId: string): Give =>
  async (personId) =>
    PROGRAM_OUTCOMES[await assignProgram(scope, { programId, personId })];

async function finish({ sql, now }: Scope, assignmentId: string): Promise<number> {
  const [left] = await sql<{ count: number }>`
    select count(*)::integer from assignment_line
    where assignment_id = ${assignmentId}::uuid and outcome is null`;
  if (left?.count === 0)
    await sql`
      update assignment set finished_at = ${now}::timestamptz where id = ${assignmentId}::uuid`;
  return left?.count ?? 0;
}
