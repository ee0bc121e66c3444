import type { Choice, QuestionAnswer, QuestionBody, QuestionKey } from "./question.ts";

const textOf = (list: readonly Choice[], id: string | undefined): string =>
  list.find((choice) => choice.id === id)?.text ?? "";

/** An answer in the words that were shown, one line for each of its parts; nothing when there is none. */
export function saidAnswer(body: QuestionBody, answer: QuestionAnswer | null): readonly string[] {
  if (answer === null) return [];
  if ("text" in answer) return [answer.text];
  const ids = "choice" in answer ? [answer.choice] : listOf(answer);
  if ("options" in body) return ids.map((id) => textOf(body.options, id));
  if ("items" in body) return ids.map((id) => textOf(body.items, id));
  return "pairs" in answer ? saidPairs(body, answer.pairs) : [];
}

const listOf = (answer: QuestionAnswer): readonly string[] => {
  if ("choices" in answer) return answer.choices;
  return "order" in answer ? answer.order : [];
};

function saidPairs(body: QuestionBody, pairs: Readonly<Record<string, string>>): string[] {
  if (body.kind !== "matching") return [];
  return body.lefts.map(({ id, text }) => `${text}: ${textOf(body.rights, pairs[id]) || "–"}`);
}

/** What is right, in the same words. Nothing for an essay, which a person judges. */
export function saidKey(body: QuestionBody, key: QuestionKey): readonly string[] {
  if (key.kind === "single") return saidAnswer(body, { kind: "single", choice: key.right });
  if (key.kind === "multiple") return saidAnswer(body, { kind: "multiple", choices: key.right });
  if (key.kind === "ordering") return saidAnswer(body, key);
  if (key.kind === "matching") return saidAnswer(body, key);
  if (key.kind === "short") return key.accepted;
  if (key.kind === "numeric" && body.kind === "numeric") {
    const about = /^0*[.,]?0*$/.test(key.tolerance) ? "" : ` ± ${key.tolerance}`;
    return [`${key.value}${about} ${body.unit}`.trim()];
  }
  return [];
}
