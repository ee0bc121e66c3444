import { Refusal } from "#app/kernel/refusal.ts";

/** Several times what the longest lessons of the field need; rendering takes seconds at most below all of these. */
const MAX_CHARACTERS = 150_000;
const MAX_LINES = 5_000;
const MAX_CONTAINERS = 12;
const MAX_PARAGRAPH = 20_000;
const MAX_BRACKETS = 300;

const CONTAINERS = new RegExp(
  `^\\s*(?:(?:>|[-+*]|\\d{1,9}[.)])[ \\t]*){${MAX_CONTAINERS + 1}}[^\\s*+-]`,
);

/** Refuses a lesson that is too long, or built so that reading it would take a computer minutes. */
export function ensureRenderable(markdown: string): void {
  const lines = markdown.split("\n");
  if (markdown.length > MAX_CHARACTERS || lines.length > MAX_LINES) {
    throw new Refusal(
      "invalid",
      `This lesson is longer than ${MAX_CHARACTERS} characters or ${MAX_LINES} lines. Split it into several lessons.`,
    );
  }
  const deep = lines.findIndex((line) => CONTAINERS.test(line));
  if (deep >= 0) {
    throw new Refusal(
      "invalid",
      `Line ${deep + 1} opens more than ${MAX_CONTAINERS} quotes or lists inside each other.`,
    );
  }
  if (markdown.split(/\n[ \t]*\n/).some(isTangled)) {
    throw new Refusal(
      "invalid",
      `A paragraph of this lesson is longer than ${MAX_PARAGRAPH} characters or holds more than ${MAX_BRACKETS} brackets. Divide it.`,
    );
  }
}

const isTangled = (paragraph: string): boolean =>
  paragraph.length > MAX_PARAGRAPH || paragraph.split("[").length > MAX_BRACKETS;
