import type { Scope } from "#tenants/scope.ts";
import { canonicalJson } from "../canonical-json.ts";
import { shapeOf } from "../quiz/question.ts";
import type { ImportedBank, ImportedLesson } from "./imported-course.ts";

type Quizzes = Readonly<{
  courseId: string;
  banks: readonly ImportedBank[];
  lessons: readonly Pick<ImportedLesson, "slug" | "quiz">[];
  lessonIds: ReadonlyMap<string, string>;
}>;

/**
 * Every quiz asks from its bank by its rules. A bank that was there keeps the questions that are the same, so that
 * answers to them stay judged; others are asked no more.
 */
export async function keepQuizzes(
  scope: Scope,
  { courseId, banks, lessons, lessonIds }: Quizzes,
): Promise<void> {
  const quizzes = lessons.flatMap(({ slug, quiz }) =>
    quiz ? [{ ...quiz, lessonId: lessonIds.get(slug) ?? "" }] : [],
  );
  if (banks.length === 0) return;
  const bankIds: string[] = [];
  for (const [at, bank] of banks.entries()) {
    const users = quizzes.filter((quiz) => quiz.bank === at).map(({ lessonId }) => lessonId);
    const id = await bankFor(scope, { courseId, bank, users, taken: bankIds });
    await keepQuestions(scope, id, bank.questions);
    bankIds.push(id);
  }
  const rows = quizzes.map((quiz) => ({ ...quiz, bankId: bankIds[quiz.bank] }));
  await scope.sql`
    insert into quiz (course_id, lesson_id, bank_id, draw, attempts_allowed, limit_minutes, closes_at, shuffles,
                      one_by_one, pass_percent, feedback, updated_at)
    select ${courseId}::uuid, q."lessonId", q."bankId", q.draw, q."attemptsAllowed", q."limitMinutes", q."closesAt",
           q.shuffles, q."oneByOne", q."passPercent", q.feedback, ${scope.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as q("lessonId" uuid, "bankId" uuid, draw integer,
      "attemptsAllowed" integer, "limitMinutes" integer, "closesAt" timestamptz, shuffles boolean, "oneByOne" boolean,
      "passPercent" integer, feedback text)
    on conflict on constraint quiz_of_lesson do update set
      bank_id = excluded.bank_id, draw = excluded.draw, attempts_allowed = excluded.attempts_allowed,
      limit_minutes = excluded.limit_minutes, closes_at = excluded.closes_at, shuffles = excluded.shuffles,
      one_by_one = excluded.one_by_one, pass_percent = excluded.pass_percent, feedback = excluded.feedback,
      updated_at = excluded.updated_at`;
}

type Wanted = Readonly<{
  courseId: string;
  bank: ImportedBank;
  /** Ids of the lessons that ask from it. */
  users: readonly string[];
  taken: readonly string[];
}>;

/** The bank that these lessons have asked from before, one of the same title, or a new one. */
async function bankFor({ sql }: Scope, { courseId, bank, users, taken }: Wanted): Promise<string> {
  const [there] = await sql<{ id: string }>`
    select b.id from question_bank b left join quiz q on q.bank_id = b.id
    where b.course_id = ${courseId}::uuid and b.id <> all(${taken}::uuid[])
      and (q.lesson_id = any(${users}::uuid[]) or (q.lesson_id is null and b.title = ${bank.title}))
    order by q.lesson_id is null, b.id limit 1`;
  if (there) return there.id;
  const [made] = await sql<{ id: string }>`
    insert into question_bank (course_id, title) values (${courseId}::uuid, ${bank.title}) returning id`;
  return made?.id ?? "";
}

type Questions = ImportedBank["questions"];

async function keepQuestions(scope: Scope, bankId: string, questions: Questions): Promise<void> {
  const there = await scope.sql<{ id: string; said: unknown }>`
    select q.id, jsonb_build_object('body', v.body, 'key', v.key, 'points', v.points, 'explanation', v.explanation) as said
    from question q join question_version v on v.question_id = q.id and v.number = q.version
    where q.bank_id = ${bankId}::uuid and q.retired_at is null`;
  const wanted = new Set(questions.map((question) => canonicalJson(question)));
  const known = new Set(there.map(({ said }) => canonicalJson(said)));
  const gone = there.filter(({ said }) => !wanted.has(canonicalJson(said))).map(({ id }) => id);
  await scope.sql`
    update question set retired_at = ${scope.now}::timestamptz where id = any(${gone}::uuid[])`;
  await addQuestions(
    scope,
    bankId,
    questions.filter((question) => !known.has(canonicalJson(question))),
  );
}

async function addQuestions({ sql, actor }: Scope, bankId: string, fresh: Questions) {
  const rows = fresh.map((question) => ({ ...question, shape: shapeOf(question) }));
  const by = actor.kind === "person" ? actor.personId : null;
  await sql`
    with asked as materialized (
      select uuidv7() as id, o.said
      from (select said from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as q(said, place)
            order by place) o
    ), made as (
      insert into question (id, bank_id, version) select id, ${bankId}::uuid, 1 from asked returning id
    )
    insert into question_version (question_id, number, body, key, explanation, points, shape, made_by)
    select a.id, 1, a.said->'body', a.said->'key', a.said->>'explanation', (a.said->>'points')::integer,
           a.said->>'shape', ${by}::uuid
    from asked a join made using (id)`;
}
