import { createHash } from "node:crypto";
import type { AddProblem, ImportedBank, ImportedQuiz } from "./imported-course.ts";
import type { OlxLesson } from "./olx-lessons.ts";
import { readProblem } from "./olx-problem.ts";
import { descendantsOf } from "./xml-tree.ts";

/** The rules that a quiz has here unless its author sets others. */
export const PLAIN_RULES = {
  draw: null,
  attemptsAllowed: null,
  limitMinutes: null,
  closesAt: null,
  shuffles: false,
  oneByOne: false,
  passPercent: 70,
  feedback: "after-submit",
} as const satisfies Omit<ImportedQuiz, "bank">;

/** The problems of a lesson as a bank of questions; what asks for something that we cannot is reported by its name. */
export function olxBank({ title, blocks }: OlxLesson, problem: AddProblem): ImportedBank {
  const questions = blocks.flatMap((block) => {
    const { questions: taken, leftOut } = readProblem(block.element, idsFor(block.id));
    for (const name of leftOut)
      problem("part-left-out", `problem ${block.id}`, `“${block.title}”: ${name} has no like here`);
    if (descendantsOf(block.element, ["img"]).length > 0)
      problem("part-left-out", `problem ${block.id}`, `“${block.title}”: its pictures`);
    return taken;
  });
  return { title, questions };
}

/** The same ids for the same problem, so that the same import again changes nothing. */
function idsFor(problemId: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    const hash = createHash("sha256").update(`${problemId} ${count}`).digest();
    return [...hash.subarray(0, 8)].map((byte) => (byte % 36).toString(36)).join("");
  };
}

/** How often one may try: what the problems agree on. */
export function attemptsOf({ blocks }: OlxLesson): number | null {
  const said = new Set(blocks.map(({ element }) => element.attributes["max_attempts"] ?? ""));
  const [only] = said;
  const attempts = Number(only);
  return said.size === 1 && Number.isInteger(attempts) && attempts >= 1 && attempts <= 100
    ? attempts
    : null;
}
