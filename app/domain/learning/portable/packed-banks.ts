import type { Glance } from "#tenants/scope.ts";
import type { PortableCourse, PortableLesson } from "./portable-course.ts";

type Rules = NonNullable<Extract<PortableLesson, { kind: "quiz" }>["quiz"]>;

/** The question banks of a course with the keys, and the rules of each of its quizzes by the id of the lesson. */
export async function packedBanks({ sql }: Glance, courseId: string) {
  const banks = await sql<PortableCourse["banks"][number] & { id: string }>`
    select b.id, b.title, coalesce((
      select jsonb_agg(jsonb_build_object('body', v.body - 'html', 'key', v.key, 'explanation', v.explanation,
               'points', v.points) order by q.id)
      from question q join question_version v on v.question_id = q.id and v.number = q.version
      where q.bank_id = b.id and q.retired_at is null), '[]') as questions
    from question_bank b where b.course_id = ${courseId}::uuid order by b.id`;
  const quizzes = await sql<{ lessonId: string; bankId: string; rules: Omit<Rules, "bank"> }>`
    select lesson_id as "lessonId", bank_id as "bankId", jsonb_build_object(
             'draw', draw, 'attemptsAllowed', attempts_allowed, 'limitMinutes', limit_minutes,
             'closesAt', to_char(closes_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
             'shuffles', shuffles, 'oneByOne', one_by_one, 'passPercent', pass_percent, 'feedback', feedback) as rules
    from quiz where course_id = ${courseId}::uuid`;
  const ids = banks.map(({ id }) => id);
  return {
    banks: banks.map(({ title, questions }) => ({ title, questions })),
    quizzes: new Map(
      quizzes.map(({ lessonId, bankId, rules }): [string, Rules] => [
        lessonId,
        { ...rules, bank: ids.indexOf(bankId) },
      ]),
    ),
  };
}
