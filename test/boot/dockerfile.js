import { readFileSync } from "node:fs";

/**
 * One instruction of a Dockerfile: its word, its arguments on one line, and the stage that it belongs to.
 *
 * @typedef {{ word: string, rest: string, stage: string }} Instruction
 *
 * @param {string} path
 * @returns {Instruction[]}
 */
export function instructionsIn(path) {
  const text = readFileSync(path, "utf8")
    .replace(/^#.*\n/gm, "")
    .replaceAll(/\\\n\s*/g, "");
  let stage = "";
  return text.split("\n").flatMap((line) => {
    const [word = "", ...rest] = line.trim().split(" ");
    if (!word) return [];
    if (word === "FROM") stage = rest.at(-1) ?? "";
    return [{ word, rest: rest.join(" "), stage }];
  });
}
