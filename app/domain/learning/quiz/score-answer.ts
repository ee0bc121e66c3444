import { decimalIn, isWithin } from "./decimal.ts";
import { folded } from "./folded.ts";
import type { Question, QuestionAnswer, QuestionKey } from "./question.ts";

/**
 * The whole points that an answer earns, from 0 to the question's points; null when a person has to
 * read it. One choice, a number and a short text earn all or nothing. Where the key counts parts, the
 * share is rounded down, so that full points mean fully right:
 * - several choices: right ones less wrong ones, of all right ones, never below 0;
 * - an order: steps that are followed by the right next one, of all but the last;
 * - pairs: right ones, of all.
 */
export function scoreAnswer(
  { key, points }: Pick<Question, "key" | "points">,
  answer: QuestionAnswer | null,
): number | null {
  if (answer === null) return 0;
  if (key.kind === "essay") return isEmpty(answer) ? 0 : null;
  const { earned, of } = shareOf(key, answer);
  if (earned >= of) return points;
  const counted = "partial" in key && key.partial;
  return counted ? Math.floor((points * Math.max(0, earned)) / of) : 0;
}

type Share = Readonly<{ earned: number; of: number }>;

const NONE: Share = { earned: 0, of: 1 };
const allOrNone = (right: boolean): Share => ({ earned: right ? 1 : 0, of: 1 });

type Kind = QuestionKey["kind"];
type KeyOf<K extends Kind> = Extract<QuestionKey, { kind: K }>;
type AnswerOf<K extends Kind> = Extract<QuestionAnswer, { kind: K }>;

const SHARES: { [K in Kind]: (key: KeyOf<K>, answer: AnswerOf<K>) => Share } = {
  single: ({ right }, { choice }) => allOrNone(choice === right),
  multiple: ({ right }, { choices }) => choicesShare(right, choices),
  ordering: (key, { order }) => orderShare(key.order, order),
  matching: (key, { pairs }) => pairsShare(key.pairs, pairs),
  numeric: (key, { text }) => allOrNone(isRightNumber(key, text)),
  short: (key, { text }) => allOrNone(isAccepted(key, text)),
  essay: () => NONE,
};

function shareOf<K extends Kind>(key: KeyOf<K>, answer: QuestionAnswer): Share {
  const share = SHARES[key.kind as K];
  return answer.kind === key.kind ? share(key, answer as AnswerOf<K>) : NONE;
}

function choicesShare(right: readonly string[], chosen: readonly string[]): Share {
  const choices = [...new Set(chosen)];
  const good = choices.filter((id) => right.includes(id)).length;
  return { earned: good - (choices.length - good), of: right.length };
}

function orderShare(right: readonly string[], given: readonly string[]): Share {
  if (given.length !== right.length) return NONE;
  const next = new Map(given.map((id, at) => [id, given[at + 1]]));
  const kept = right.slice(0, -1).filter((id, at) => next.get(id) === right[at + 1]);
  return { earned: kept.length, of: right.length - 1 };
}

function pairsShare(
  right: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>>,
): Share {
  const pairs = Object.entries(right);
  return {
    earned: pairs.filter(([left, match]) => given[left] === match).length,
    of: pairs.length,
  };
}

function isRightNumber({ value, tolerance }: KeyOf<"numeric">, text: string): boolean {
  const [given, right, apart] = [decimalIn(text), decimalIn(value), decimalIn(tolerance)];
  return given !== null && right !== null && apart !== null && isWithin(given, right, apart);
}

function isAccepted({ accepted, ignore }: KeyOf<"short">, text: string): boolean {
  const given = folded(text, ignore);
  return given !== "" && accepted.some((one) => folded(one, ignore) === given);
}

const isEmpty = (answer: QuestionAnswer): boolean =>
  !("text" in answer) || answer.text.trim() === "";
