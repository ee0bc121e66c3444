import { z } from "zod";
import { FEEDBACK_RULES, type FeedbackRule, QUESTION_KINDS, type QuestionKind } from "./words.ts";

const slug = z.string().max(100);
const lesson = { courseSlug: slug, lessonSlug: slug };
const attempt = { ...lesson, attemptId: z.uuid() };

export const StartAttempt = z
  .object(lesson)
  .meta({ id: "learning.start-attempt", title: "Start a quiz" });
export type StartAttempt = z.output<typeof StartAttempt>;

/** What a form says beside its own fields: texts by their names, the rest left out. */
const rest = (sent: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(sent).flatMap(([name, said]) => {
      const texts = [said].flat().filter((text) => typeof text === "string");
      return texts.length > 0 ? [[name, texts] as const] : [];
    }),
  );

const positions = z
  .string()
  .max(2_000)
  .transform((text) => text.split(",").map(Number).filter(Number.isInteger));

/** The answers of one form: `slots` says which questions it speaks of, `next` what to show then. */
export const SaveAnswers = z
  .object({
    ...attempt,
    slots: positions,
    next: z.union([z.literal("review"), z.coerce.number().int().positive()]).catch("review"),
  })
  .catchall(z.unknown())
  .transform(({ courseSlug, lessonSlug, attemptId, slots, next, ...sent }) => ({
    ...{ courseSlug, lessonSlug, attemptId, slots, next },
    body: rest(sent),
  }))
  .meta({ id: "learning.save-answers", title: "Save answers" });
export type SaveAnswers = z.output<typeof SaveAnswers>;

export const SubmitAttempt = z
  .object(attempt)
  .meta({ id: "learning.submit-attempt", title: "Hand in a quiz" });
export type SubmitAttempt = z.output<typeof SubmitAttempt>;

export const GradeEssay = z
  .object({
    ...attempt,
    position: z.coerce.number().int().positive(),
    score: z.coerce.number("Give whole points.").int("Give whole points.").min(0),
    comment: z.string().trim().max(5_000, "Use at most 5,000 characters.").default(""),
  })
  .meta({ id: "learning.grade-essay", title: "Grade an essay" });
export type GradeEssay = z.output<typeof GradeEssay>;

const kinds = Object.keys(QUESTION_KINDS) as [QuestionKind, ...QuestionKind[]];

export const SaveQuestion = z
  .object({
    ...lesson,
    questionId: z.uuid().optional(),
    kind: z.enum(kinds, "Choose a kind of question."),
    prompt: z.string().trim().min(1, "Write the question.").max(10_000, "Use fewer words."),
    points: z.coerce
      .number()
      .int("Give whole points.")
      .min(1, "At least 1.")
      .max(100, "At most 100."),
    explanation: z.string().trim().max(5_000, "Use at most 5,000 characters.").default(""),
  })
  .catchall(z.unknown())
  .transform(
    ({ courseSlug, lessonSlug, questionId, kind, prompt, points, explanation, ...sent }) => ({
      ...{ courseSlug, lessonSlug, questionId, kind, prompt, points, explanation },
      body: rest(sent),
    }),
  )
  .meta({ id: "learning.save-question", title: "Save a question" });
export type SaveQuestion = z.output<typeof SaveQuestion>;

export const RetireQuestion = z
  .object({ ...lesson, questionId: z.uuid() })
  .meta({ id: "learning.retire-question", title: "Remove a question" });
export type RetireQuestion = z.output<typeof RetireQuestion>;

const whole = (least: number, most: number) =>
  z
    .union([
      z.literal("").transform(() => null),
      z.coerce
        .number("Write a whole number.")
        .int("Write a whole number.")
        .min(least, `At least ${least}.`)
        .max(most, `At most ${most}.`),
    ])
    .default(null);
const box = z.literal("on").optional().transform(Boolean);
const rules = Object.keys(FEEDBACK_RULES) as [FeedbackRule, ...FeedbackRule[]];

export const SaveQuizRules = z
  .object({
    ...lesson,
    bankId: z.union([z.uuid(), z.literal("")]).default(""),
    draw: whole(1, 500),
    attemptsAllowed: whole(1, 100),
    limitMinutes: whole(1, 1_440),
    /** In the academy's time zone. */
    closesAt: z
      .union([
        z.literal("").transform(() => null),
        z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, "Give a date and a time."),
      ])
      .default(null),
    shuffles: box,
    oneByOne: box,
    passPercent: z.coerce
      .number()
      .int("Write a whole number.")
      .min(1, "At least 1.")
      .max(100, "At most 100."),
    feedback: z.enum(rules, "Choose when feedback is shown."),
  })
  .meta({ id: "learning.save-quiz-rules", title: "Set the rules of a quiz" });
export type SaveQuizRules = z.output<typeof SaveQuizRules>;

export const SetExtraTime = z
  .object({
    ...lesson,
    email: z.email("Write an e-mail address."),
    extraPercent: z.coerce
      .number("Write a whole number.")
      .int("Write a whole number.")
      .min(0, "At least 0.")
      .max(300, "At most 300."),
  })
  .meta({ id: "learning.set-extra-time", title: "Give extra time" });
export type SetExtraTime = z.output<typeof SetExtraTime>;
