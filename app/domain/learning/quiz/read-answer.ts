import type { QuestionAnswer, QuestionBody } from "./question.ts";

/** What a form says under one name, or under a name and the id of a part of it. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

const LONGEST = { numeric: 60, short: 500, essay: 20_000 } as const;

/**
 * The answer that a form gives to this question under the name `name`; null when it was left open. Ids
 * that the question does not know are as if they had not been sent.
 */
export function readAnswer(body: QuestionBody, name: string, sent: Fields): QuestionAnswer | null {
  if (body.kind === "single") return readChoice(idsOf(body.options), allIn(sent, name));
  if (body.kind === "multiple") return readChoices(idsOf(body.options), allIn(sent, name));
  if (body.kind === "ordering") return readOrder(idsOf(body.items), name, sent);
  if (body.kind === "matching") return readPairs(idsOf(body.lefts), idsOf(body.rights), name, sent);
  const text = (allIn(sent, name)[0] ?? "").slice(0, LONGEST[body.kind]);
  return text.trim() ? { kind: body.kind, text } : null;
}

const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

function allIn(sent: Fields, name: string): readonly string[] {
  const said = sent[name] ?? [];
  return typeof said === "string" ? [said] : said;
}

function readChoice(known: readonly string[], said: readonly string[]): QuestionAnswer | null {
  const choice = said.find((id) => known.includes(id));
  return choice ? { kind: "single", choice } : null;
}

function readChoices(known: readonly string[], said: readonly string[]): QuestionAnswer | null {
  const choices = known.filter((id) => said.includes(id)).sort();
  return choices.length > 0 ? { kind: "multiple", choices } : null;
}

/** Each item is sent with its place; of equal places the first shown comes first, without a place last. */
function readOrder(known: readonly string[], name: string, sent: Fields): QuestionAnswer | null {
  const placed = known.map((id) => ({ id, place: Number(allIn(sent, `${name}.${id}`)[0]) || 0 }));
  if (placed.every(({ place }) => place === 0)) return null;
  const order = placed
    .map(({ id, place }) => ({ id, place: place > 0 ? place : Number.POSITIVE_INFINITY }))
    .sort((one, other) => (one.place === other.place ? 0 : one.place - other.place))
    .map(({ id }) => id);
  return { kind: "ordering", order };
}

function readPairs(
  lefts: readonly string[],
  rights: readonly string[],
  name: string,
  sent: Fields,
): QuestionAnswer | null {
  const pairs = lefts.flatMap((left) => {
    const right = allIn(sent, `${name}.${left}`)[0] ?? "";
    return rights.includes(right) ? [[left, right] as const] : [];
  });
  return pairs.length > 0 ? { kind: "matching", pairs: Object.fromEntries(pairs) } : null;
}
