import { markdownOfHtml } from "../markdown/markdown-of-html.ts";
import { decimalIn } from "../quiz/decimal.ts";
import type { Question } from "../quiz/question.ts";
import type { ImportedBank } from "./imported-course.ts";
import { descendantsOf, elementsOf, htmlOf, type XmlElement } from "./xml-tree.ts";

type Asked = ImportedBank["questions"][number];
type Halves = Pick<Question, "body" | "key">;
type Ask = Readonly<{ prompt: string; html: string }>;

/** Makes the id of the next choice. */
export type NewId = () => string;

export type ReadProblem = Readonly<{
  questions: readonly Asked[];
  /** Names of what we have no question for. */
  leftOut: readonly string[];
}>;

const EXPLANATION = 5_000;
const PROMPT = 10_000;

/**
 * A problem of Open edX as questions of ours, one for each thing that it asks: choices, check boxes, drop-downs, numbers
 * with a tolerance, and short texts.
 */
export function readProblem(problem: XmlElement, newId: NewId): ReadProblem {
  const questions: Asked[] = [];
  const leftOut: string[] = [];
  const explanation = solutionOf(problem);
  let above: (XmlElement | string)[] = [];
  for (const part of partsOf(problem)) {
    const isResponse = typeof part !== "string" && /response$/.test(part.name);
    if (!isResponse) {
      above.push(part);
      continue;
    }
    const prompt = promptOf(above, part);
    const halves = READERS[part.name]?.({ prompt, html: "" }, part, newId);
    if (halves && prompt) questions.push({ ...halves, points: 1, explanation });
    else leftOut.push(part.name);
    above = [];
  }
  if (questions.length + leftOut.length === 0) leftOut.push("a problem that asks nothing we know");
  return { questions: weighted(questions, problem), leftOut };
}

/** Responses may stand inside of paragraphs and other boxes; what is around them is not needed. */
function partsOf(element: XmlElement): (XmlElement | string)[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string" || /response$/.test(child.name)) return [child];
    if (SILENT.has(child.name)) return [];
    const holds = descendantsOf(child, Object.keys(READERS)).length > 0;
    return holds ? partsOf(child) : [child];
  });
}

const SILENT = new Set(["solution", "demandhint", "script"]);

function promptOf(above: readonly (XmlElement | string)[], response: XmlElement): string {
  const inside = elementsOf(response).filter(({ name }) =>
    /^(label|p|description|h\d)$/.test(name),
  );
  const html = [...above, ...inside].map(inParagraph).join("");
  return markdownOfHtml(html).slice(0, PROMPT);
}

const inParagraph = (part: XmlElement | string): string =>
  typeof part !== "string" && /^(label|description)$/.test(part.name)
    ? `<p>${part.children.map(htmlOf).join("")}</p>`
    : htmlOf(part);

function solutionOf(problem: XmlElement): string {
  const html = descendantsOf(problem, ["solution"])
    .flatMap(({ children }) => children.map(htmlOf))
    .join("");
  return markdownOfHtml(html)
    .replace(/^#*\s*Explanation\s*/i, "")
    .slice(0, EXPLANATION);
}

/** What the problem is worth goes to its one question; of several each counts the same. */
function weighted(questions: readonly Asked[], { attributes }: XmlElement): Asked[] {
  const weight = Math.round(Number(attributes["weight"] ?? 1)) || 1;
  const points = questions.length === 1 ? Math.min(100, Math.max(1, weight)) : 1;
  return questions.map((question) => ({ ...question, points }));
}

type Read = (ask: Ask, response: XmlElement, newId: NewId) => Halves | undefined;

const isTrue = (text: string | undefined): boolean => /^true$/i.test(text ?? "");

/** The words of a choice, without the hints that Open edX shows when it is chosen. */
const wordsOf = ({ children }: XmlElement): string =>
  markdownOfHtml(
    children
      .filter((child) => typeof child === "string" || !/hint$/.test(child.name))
      .map(htmlOf)
      .join(""),
  ).slice(0, 500);

const choicesOf = (response: XmlElement, name: string, newId: NewId) =>
  descendantsOf(response, [name])
    .map((choice) => ({
      ...{ id: newId(), text: wordsOf(choice), isRight: isTrue(choice.attributes["correct"]) },
    }))
    .filter(({ text }) => text !== "");

type Choices = ReturnType<typeof choicesOf>;

const options = (choices: Choices) => choices.map(({ id, text }) => ({ id, text }));
const rightOf = (choices: Choices) => choices.filter(({ isRight }) => isRight).map(({ id }) => id);

function single(ask: Ask, choices: Choices): Halves | undefined {
  const [right, ...more] = rightOf(choices);
  if (choices.length < 2 || !right || more.length > 0) return undefined;
  return {
    body: { kind: "single", ...ask, options: options(choices) },
    key: { kind: "single", right },
  };
}

const checkboxes: Read = (ask, response, newId) => {
  const choices = choicesOf(response, "choice", newId);
  const right = rightOf(choices);
  if (choices.length < 2 || right.length === 0) return undefined;
  return {
    body: { kind: "multiple", ...ask, options: options(choices) },
    key: { kind: "multiple", right, partial: response.attributes["partial_credit"] !== undefined },
  };
};

/** Its choices are elements or, in old courses, a list in an attribute: `('one','two')`. */
const dropdown: Read = (ask, response, newId) => {
  const [input] = descendantsOf(response, ["optioninput"]);
  if (!input) return undefined;
  const listed = [
    ...(input.attributes["options"] ?? "").matchAll(/'((?:[^'\\]|\\.)*)'|"([^"]*)"/g),
  ];
  const inAttribute = listed.map(([, one, other]) => {
    const text = (one ?? other ?? "").replaceAll(/\\(.)/g, "$1");
    return { id: newId(), text, isRight: text === input.attributes["correct"] };
  });
  return single(ask, inAttribute.length > 0 ? inAttribute : choicesOf(response, "option", newId));
};

const numeric: Read = (ask, response) => {
  const value = response.attributes["answer"]?.trim() ?? "";
  const [said] = descendantsOf(response, ["responseparam"]);
  const tolerance = toleranceOf(said?.attributes["default"] ?? "0", value);
  if (decimalIn(value) === null || tolerance === undefined) return undefined;
  return {
    body: { kind: "numeric", ...ask, unit: "" },
    key: { kind: "numeric", value, tolerance },
  };
};

/** As a number, also where it is said in percent of the answer. */
function toleranceOf(text: string, value: string): string | undefined {
  const percent = /^([\d.]+)\s*%$/.exec(text.trim())?.[1];
  const plain = percent === undefined ? text.trim() : percentOf(Number(percent), Number(value));
  const known = decimalIn(plain);
  return known && known.units >= 0n ? plain : undefined;
}

const percentOf = (percent: number, value: number): string =>
  String(Number(((Math.abs(value) * percent) / 100).toPrecision(12)));

const short: Read = (ask, response) => {
  const kinds = response.attributes["type"] ?? "";
  const more = descendantsOf(response, ["additional_answer"]);
  const accepted = [response, ...more]
    .map(({ attributes }) => attributes["answer"]?.trim() ?? "")
    .filter(Boolean);
  if (accepted.length === 0 || /regexp/.test(kinds)) return undefined;
  const ignore = { case: /\bci\b/.test(kinds), accents: false, punctuation: false };
  return { body: { kind: "short", ...ask }, key: { kind: "short", accepted, ignore } };
};

const READERS: Readonly<Record<string, Read>> = {
  multiplechoiceresponse: (ask, response, newId) =>
    single(ask, choicesOf(response, "choice", newId)),
  choiceresponse: checkboxes,
  optionresponse: dropdown,
  numericalresponse: numeric,
  stringresponse: short,
};
