/** Every kind of question, in the words of its author. */
export const QUESTION_KINDS = {
  single: "One right choice",
  multiple: "Several right choices",
  ordering: "Put in order",
  matching: "Match pairs",
  numeric: "A number",
  short: "A short text",
  essay: "An essay",
} as const;
export type QuestionKind = keyof typeof QUESTION_KINDS;

/** What each kind asks for, said beside the choice of it. */
export const QUESTION_KIND_HINTS = {
  single: "All points or none.",
  multiple: "Each right choice earns its share; each wrong one takes a share back.",
  ordering: "Each step that follows the right one earns its share.",
  matching: "Each pair earns its share.",
  numeric: "Right within the tolerance that you give.",
  short: "Right when it is one of the texts that you accept.",
  essay: "You read and grade it.",
} as const satisfies Record<QuestionKind, string>;

/** When a learner sees which answers were right, with the keys and explanations. */
export const FEEDBACK_RULES = {
  "after-submit": "As soon as the attempt is handed in",
  "after-pass": "Once the quiz is passed, or no attempt is left",
  "after-deadline": "After the quiz has closed",
  none: "Never: only the score is shown",
} as const;
export type FeedbackRule = keyof typeof FEEDBACK_RULES;

/** How an attempt stands. */
export const ATTEMPT_STATES = {
  open: "In progress",
  submitted: "Waiting to be graded",
  graded: "Graded",
} as const;
export type AttemptState = keyof typeof ATTEMPT_STATES;

/** Whether somebody has named a kind of question. */
export const isQuestionKind = (named: unknown): named is QuestionKind =>
  typeof named === "string" && Object.hasOwn(QUESTION_KINDS, named);
