import { randomUUID } from "node:crypto";
import { addLesson } from "#app/domain/learning/authoring/add-lesson.ts";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { saveAnswers } from "#app/domain/learning/quiz/save-answers.ts";
import { saveQuestion } from "#app/domain/learning/quiz/save-question.ts";
import { saveQuizRules } from "#app/domain/learning/quiz/save-quiz-rules.ts";
import type { SaveQuestion, SaveQuizRules } from "#app/domain/learning/quiz/schema.ts";
import { startAttempt } from "#app/domain/learning/quiz/start-attempt.ts";
import { submitAttempt } from "#app/domain/learning/quiz/submit-attempt.ts";
import { anAuthor } from "./author.ts";
import type { aTenant } from "./world.ts";

type Company = Awaited<ReturnType<typeof aTenant>>;
type Writer = Awaited<ReturnType<Company["instructor"]>>;
type Learner = Awaited<ReturnType<Company["learner"]>>;

const RULES: Omit<SaveQuizRules, "courseSlug" | "lessonSlug"> = {
  ...{ bankId: "", draw: null, attemptsAllowed: null, limitMinutes: null, closesAt: null },
  ...{ shuffles: false, oneByOne: false, passPercent: 50, feedback: "after-submit" },
};

type Asked = Omit<SaveQuestion, "courseSlug" | "lessonSlug" | "questionId"> &
  Readonly<{ questionId?: string | undefined }>;
const asked = { points: 2, explanation: "" };

/** Question makers: what an author's form would send. */
export const ask = {
  single: (prompt: string, choices: readonly string[], right = 0): Asked => ({
    ...{ ...asked, kind: "single", prompt },
    body: { ...rows("text", choices), right: [String(right)] },
  }),
  ordering: (prompt: string, steps: readonly string[]): Asked => ({
    ...{ ...asked, kind: "ordering", prompt },
    body: { ...rows("text", steps), partial: ["on"] },
  }),
  matching: (prompt: string, pairs: Readonly<Record<string, string>>): Asked => ({
    ...{ ...asked, kind: "matching", prompt },
    body: { ...rows("text", Object.keys(pairs)), ...rows("match", Object.values(pairs)) },
  }),
  numeric: (prompt: string, value: string, tolerance = "0"): Asked => ({
    ...{ ...asked, kind: "numeric", prompt },
    body: { value: [value], tolerance: [tolerance] },
  }),
  short: (prompt: string, accepted: string): Asked => ({
    ...{ ...asked, kind: "short", prompt },
    body: { accepted: [accepted], ignoreCase: ["on"] },
  }),
  essay: (prompt: string, guidance = ""): Asked => ({
    ...{ ...asked, kind: "essay", prompt },
    body: { guidance: [guidance] },
  }),
};

const rows = (name: string, texts: readonly string[]) =>
  Object.fromEntries(texts.map((text, at) => [`${name}.${at}`, [text]]));

/** A published course whose first lesson is a text and whose second is this quiz. */
export async function aQuiz(
  company: Company,
  questions: readonly Asked[],
  rules: Partial<SaveQuizRules> = {},
  given?: Writer,
) {
  const author = await anAuthor(company, `Knots ${randomUUID()}`, given);
  await author.writes("Reef knot");
  const { courseSlug } = author;
  const sectionId = (await author.plan()).sections[0]?.id ?? "";
  await author.does(addLesson, {
    ...{ courseSlug, sectionId, title: "Exam", kind: "quiz", requestId: randomUUID() },
  });
  const lesson = { courseSlug, lessonSlug: "exam" };
  const saveRules = (more: Partial<SaveQuizRules> = {}) =>
    author.does(saveQuizRules, { ...RULES, ...lesson, ...rules, ...more });
  const saves = (question: Asked) =>
    author.does(saveQuestion, { questionId: undefined, ...lesson, ...question });
  await saveRules();
  const questionIds: string[] = [];
  for (const question of questions) questionIds.push((await saves(question)).questionId);
  await author.settles();
  await author.publishes();

  return {
    ...{ author, lesson, questionIds, saves, saveRules },
    /** Somebody who is enrolled, and what they may do here. */
    learner: async (person?: Learner) => {
      const learner = person ?? (await company.learner());
      await learner.does(enrollLearner, { courseSlug });
      const starts = async () => (await learner.does(startAttempt, lesson)).attemptId;
      const answers = (attemptId: string, body: Readonly<Record<string, string[]>>) =>
        learner.does(saveAnswers, { ...lesson, attemptId, body, slots: slotsOf(body), next: 1 });
      const submits = (attemptId: string) => learner.does(submitAttempt, { ...lesson, attemptId });
      return {
        ...{ ...learner, starts, answers, submits },
        /** A whole attempt with these answers. */
        tries: async (body: Readonly<Record<string, string[]>>) => {
          const attemptId = await starts();
          await answers(attemptId, body);
          await submits(attemptId);
          return attemptId;
        },
      };
    },
    /** An attempt as it is kept. */
    attempt: (id: string) =>
      company.setUp(({ db }) => db.quizAttempt.findFirstOrThrow({ where: { id } })),
    /** The questions of an attempt with their keys, in the order in which they are asked. */
    asked: (attemptId: string) =>
      company.setUp(
        ({ sql }) => sql<{ position: number; body: Listed; score: number | null }>`
          select a.position, v.body, a.score from quiz_answer a
          join question_version v on v.question_id = a.question_id and v.number = a.version
          where a.attempt_id = ${attemptId}::uuid order by a.position`,
      ),
  };
}

type Choice = Readonly<{ id: string; text: string }>;
type Listed = Readonly<Partial<Record<"options" | "items" | "lefts" | "rights", Choice[]>>>;

const slotsOf = (body: object): number[] => [
  ...new Set(Object.keys(body).map((name) => Number(/^a(\d+)/.exec(name)?.[1]))),
];

/** The id of the part of a question that says this. */
export const idOf = (body: Listed | undefined, text: string): string =>
  Object.values(body ?? {})
    .filter((list) => Array.isArray(list))
    .flat()
    .find((choice) => choice.text === text)?.id ?? "";
