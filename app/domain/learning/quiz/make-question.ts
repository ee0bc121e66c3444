import { Refusal } from "#app/kernel/refusal.ts";
import { decimalIn } from "./decimal.ts";
import type { Choice, Question } from "./question.ts";
import type { Fields } from "./read-answer.ts";
import type { QuestionKind } from "./words.ts";

/** What an author's form says of a question; `body` holds the fields that its kind needs. */
export type Written = Readonly<{
  kind: QuestionKind;
  prompt: string;
  html: string;
  points: number;
  body: Fields;
}>;

type NewId = () => string;

const PART_ID = /^[0-9a-z]{8}$/;
const MOST = 30;
const LONGEST = 500;

/**
 * The question that the form means. Parts keep the id that they had, so that answers given before can be
 * judged by a corrected key; new ones get an id from `newId`. Refuses with the words of the field.
 */
export function makeQuestion(written: Written, newId: NewId): Question {
  const { points, prompt, html, kind } = written;
  const halves = MAKERS[kind]({ prompt, html }, fieldsOf(written.body), newId);
  return { ...halves, points };
}

type Asked = Readonly<{ prompt: string; html: string }>;
type Halves = Pick<Question, "body" | "key">;
type Form = ReturnType<typeof fieldsOf>;
type Make = (asked: Asked, form: Form, newId: NewId) => Halves;

function fieldsOf(body: Fields) {
  const all = (name: string) => [body[name] ?? []].flat();
  const one = (name: string) => (all(name)[0] ?? "").trim();
  return { all, one, has: (name: string) => all(name).length > 0 };
}

/** The rows of a form whose text was filled in, each with its number in the form. */
function rowsOf(form: Form, newId: NewId, text = "text", id = "id") {
  const rows = Array.from({ length: MOST }, (_, at) => ({
    at: String(at),
    text: form.one(`${text}.${at}`).slice(0, LONGEST),
    id: PART_ID.test(form.one(`${id}.${at}`)) ? form.one(`${id}.${at}`) : newId(),
  }));
  return rows.filter((row) => row.text !== "");
}

const choice = ({ id, text }: Choice): Choice => ({ id, text });
const byId = (one: Choice, other: Choice): number => (one.id < other.id ? -1 : 1);

function ensure(rule: boolean, field: string, words: string): asserts rule {
  if (!rule) throw new Refusal("invalid", "Please look at the marked fields.", { [field]: words });
}

/** The choices of a form, and which of them are marked as right. */
function choicesOf(form: Form, newId: NewId) {
  const rows = rowsOf(form, newId);
  ensure(rows.length >= 2, "text.0", "Give at least two choices.");
  const right = rows.filter(({ at }) => form.all("right").includes(at)).map(({ id }) => id);
  const [first] = right;
  ensure(first !== undefined, "text.0", "Mark what is right.");
  return { options: rows.map(choice), right, first };
}

const single: Make = (asked, form, newId) => {
  const { options, first } = choicesOf(form, newId);
  return {
    body: { kind: "single", ...asked, options },
    key: { kind: "single", right: first },
  };
};

const multiple: Make = (asked, form, newId) => {
  const { options, right } = choicesOf(form, newId);
  return {
    body: { kind: "multiple", ...asked, options },
    key: { kind: "multiple", right, partial: form.has("partial") },
  };
};

const ordering: Make = (asked, form, newId) => {
  const rows = rowsOf(form, newId);
  ensure(rows.length >= 2, "text.0", "Give at least two steps, in the right order.");
  return {
    body: { kind: "ordering", ...asked, items: rows.map(choice).sort(byId) },
    key: { kind: "ordering", order: rows.map(({ id }) => id), partial: form.has("partial") },
  };
};

const matching: Make = (asked, form, newId) => {
  const lefts = rowsOf(form, newId);
  const rights = rowsOf(form, newId, "match", "matchId");
  ensure(lefts.length >= 2, "text.0", "Give at least two pairs.");
  const pairs = lefts.map(({ at, id }) => {
    const right = rights.find((row) => row.at === at);
    ensure(right !== undefined, `match.${at}`, "Say what belongs to it.");
    return [id, right.id] as const;
  });
  return {
    body: {
      kind: "matching",
      ...asked,
      lefts: lefts.map(choice),
      rights: rights.map(choice).sort(byId),
    },
    key: { kind: "matching", pairs: Object.fromEntries(pairs), partial: form.has("partial") },
  };
};

const numeric: Make = (asked, form) => {
  const [value, tolerance] = [form.one("value"), form.one("tolerance") || "0"];
  ensure(decimalIn(value) !== null, "value", "Write a number, such as 3.5.");
  const apart = decimalIn(tolerance);
  ensure(apart !== null && apart.units >= 0n, "tolerance", "Write a number that is not below 0.");
  return {
    body: { kind: "numeric", ...asked, unit: form.one("unit").slice(0, 30) },
    key: { kind: "numeric", value, tolerance },
  };
};

const short: Make = (asked, form) => {
  const lines = form.one("accepted").split(/\r?\n/);
  const accepted = lines.map((line) => line.trim().slice(0, LONGEST)).filter(Boolean);
  ensure(accepted.length > 0, "accepted", "Write at least one text that is right.");
  const ignore = {
    case: form.has("ignoreCase"),
    accents: form.has("ignoreAccents"),
    punctuation: form.has("ignorePunctuation"),
  };
  return {
    body: { kind: "short", ...asked },
    key: { kind: "short", accepted: accepted.slice(0, MOST), ignore },
  };
};

const essay: Make = (asked, form) => ({
  body: { kind: "essay", ...asked },
  key: { kind: "essay", guidance: form.one("guidance").slice(0, 5_000) },
});

const MAKERS: Readonly<Record<QuestionKind, Make>> = {
  single,
  multiple,
  ordering,
  matching,
  numeric,
  short,
  essay,
};
