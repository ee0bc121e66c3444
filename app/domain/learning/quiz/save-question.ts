import { Refusal } from "#app/kernel/refusal.ts";
import type { Prisma } from "#prisma/client/client.ts";
import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { canonicalJson } from "../canonical-json.ts";
import { renderLesson } from "../markdown/render-lesson.ts";
import { keyCorrected } from "./events.ts";
import { makeQuestion } from "./make-question.ts";
import { newPartId } from "./new-part-id.ts";
import { type Question, shapeOf } from "./question.ts";
import type { SaveQuestion } from "./schema.ts";
import { taughtQuiz } from "./taught-quiz.ts";

/**
 * The question is asked like this from now on. Where it offers the same to choose from for the same points,
 * its key also judges the answers that were given before; attempts keep what they were asked. Saving the
 * same again changes nothing.
 */
export async function saveQuestion(scope: Scope<Person>, input: SaveQuestion, newId = newPartId) {
  const { courseSlug, lessonSlug, questionId } = input;
  const { bankId } = await taughtQuiz(scope, courseSlug, lessonSlug);
  if (!bankId)
    throw new Refusal("conflict", "Set the rules of the quiz first; then it has a bank.");
  const { html } = renderLesson(input.prompt, { figure: () => undefined, link: () => undefined });
  const question = makeQuestion({ ...input, html }, newId);
  const { explanation } = input;
  const done = { courseSlug, lessonSlug };
  if (!questionId) {
    const { id } = await scope.db.question.create({
      data: { bankId, version: 1 },
      select: { id: true },
    });
    await keepVersion(scope, { id, number: 1 }, question, explanation);
    return { ...done, questionId: id, corrected: false };
  }
  const last = await heldVersion(scope, bankId, questionId);
  if (isSame(last, question, explanation)) return { ...done, questionId, corrected: false };
  const number = last.number + 1;
  await keepVersion(scope, { id: questionId, number }, question, explanation);
  await scope.sql`update question set version = ${number}::integer where id = ${questionId}::uuid`;
  const corrected =
    shapeOf(question) === last.shape && !isEqual(last.key, question.key) && last.isAnswered;
  if (corrected) await announce(scope, keyCorrected, { questionId, version: number });
  return { ...done, questionId, corrected };
}

type Version = Readonly<{
  number: number;
  body: unknown;
  key: unknown;
  explanation: string;
  shape: string;
  isAnswered: boolean;
}>;

/** The version that is asked now. Held, so that no attempt is judged by it while the next is written. */
async function heldVersion({ sql }: Scope, bankId: string, id: string): Promise<Version> {
  const [held] = await sql`
    select from question where id = ${id}::uuid and bank_id = ${bankId}::uuid and retired_at is null for update`;
  if (!held) throw new Refusal("missing", "There is no such question in this quiz.");
  const [version] = await sql<Version>`
    select v.number, v.body, v.key, v.explanation, v.shape,
           exists (select from quiz_answer a where a.question_id = v.question_id) as "isAnswered"
    from question q join question_version v on v.question_id = q.id and v.number = q.version
    where q.id = ${id}::uuid`;
  if (!version) throw new Refusal("missing", "There is no such question in this quiz.");
  return version;
}

const isSame = (last: Version, question: Question, explanation: string): boolean =>
  last.shape === shapeOf(question) &&
  last.explanation === explanation &&
  isEqual(last.body, question.body) &&
  isEqual(last.key, question.key);

/** Whether two values say the same as JSON, in whatever order their names stand. */
const isEqual = (one: unknown, other: unknown): boolean =>
  canonicalJson(one) === canonicalJson(other);

async function keepVersion(
  { db, actor }: Scope<Person>,
  { id: questionId, number }: Readonly<{ id: string; number: number }>,
  question: Question,
  explanation: string,
): Promise<void> {
  const { body, key, points } = question;
  await db.questionVersion.create({
    data: {
      ...{ questionId, number, points, explanation },
      body: body as unknown as Prisma.InputJsonObject,
      key: key as unknown as Prisma.InputJsonObject,
      shape: shapeOf(question),
      madeBy: actor.personId,
    },
    select: { number: true },
  });
}
