import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { SaveQuizRules } from "./schema.ts";
import { type TaughtQuiz, taughtQuiz } from "./taught-quiz.ts";

/**
 * Attempts that begin from now on follow these rules; those that are open keep theirs. The first time, the
 * quiz gets a question bank of its own unless it is given another of the course.
 */
export async function saveQuizRules(scope: Scope<Person>, rules: SaveQuizRules) {
  const { courseSlug, lessonSlug } = rules;
  const taught = await taughtQuiz(scope, courseSlug, lessonSlug);
  if (rules.feedback === "after-deadline" && !rules.closesAt)
    throw new Refusal("invalid", "Please look at the marked fields.", {
      closesAt: "Say when the quiz closes: feedback waits for it.",
    });
  const bankId = await bankFor(scope, taught, rules.bankId);
  await scope.sql`
    insert into quiz (course_id, lesson_id, bank_id, draw, attempts_allowed, limit_minutes, closes_at, shuffles,
                      one_by_one, pass_percent, feedback, updated_at)
    values (${taught.courseId}::uuid, ${taught.lessonId}::uuid, ${bankId}::uuid, ${rules.draw}::integer,
            ${rules.attemptsAllowed}::integer, ${rules.limitMinutes}::integer,
            ${rules.closesAt}::text::timestamp at time zone ${scope.tenant.timeZone}::text, ${rules.shuffles}::boolean,
            ${rules.oneByOne}::boolean, ${rules.passPercent}::integer, ${rules.feedback}, ${scope.now}::timestamptz)
    on conflict on constraint quiz_of_lesson do update set
      bank_id = excluded.bank_id, draw = excluded.draw, attempts_allowed = excluded.attempts_allowed,
      limit_minutes = excluded.limit_minutes, closes_at = excluded.closes_at, shuffles = excluded.shuffles,
      one_by_one = excluded.one_by_one, pass_percent = excluded.pass_percent, feedback = excluded.feedback,
      updated_at = excluded.updated_at`;
  return { courseSlug, lessonSlug };
}

async function bankFor({ db, sql }: Scope, quiz: TaughtQuiz, wanted: string): Promise<string> {
  // Two first saves at once make one bank.
  await sql`select from course where id = ${quiz.courseId}::uuid for no key update`;
  if (wanted) {
    const bank = await db.questionBank.findFirst({
      where: { id: wanted, courseId: quiz.courseId },
      select: { id: true },
    });
    if (bank) return bank.id;
    throw new Refusal("invalid", "Please look at the marked fields.", {
      bankId: "Choose one of the banks of this course.",
    });
  }
  const [there] = await sql<{ bankId: string }>`
    select bank_id as "bankId" from quiz where lesson_id = ${quiz.lessonId}::uuid`;
  if (there) return there.bankId;
  const { id } = await db.questionBank.create({
    data: { courseId: quiz.courseId, title: quiz.title },
    select: { id: true },
  });
  return id;
}
