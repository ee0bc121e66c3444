import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Edition } from "#app/domain/learning/scorm/manifest.ts";
import frame from "./scorm-frame.js?raw";

const LIBRARIES = { "1.2": "scorm-again/scorm12/min", "2004": "scorm-again/scorm2004/min" };
const read = new Map<Edition, Promise<string>>();

/** The script with which pages of this edition's packages speak, for every launch alike. */
export function scormRuntime(edition: Edition): Promise<string> {
  const text = read.get(edition) ?? readLibrary(edition);
  read.set(edition, text);
  return text;
}

async function readLibrary(edition: Edition): Promise<string> {
  const text = await readFile(createRequire(import.meta.url).resolve(LIBRARIES[edition]), "utf8");
  return text.replace(/^\/\/# sourceMapping.*$/m, "");
}

type Launch = Readonly<{ launchId: string; edition: Edition; seed: object; academy: string }>;

/** The script that begins one launch. */
export const launchScript = (launch: Launch): string =>
  `(() => {\n${frame.replace("export ", "")}\nplayInFrame(${JSON.stringify(launch)});\n})();\n`;
