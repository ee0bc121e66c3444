import { readYaml } from "./read-yaml.ts";

export type FrontMatter = Readonly<{
  values: Readonly<Record<string, unknown>>;
  body: string;
  /** How many lines stand above the body. */
  lines: number;
  fault?: string;
}>;

const BLOCK = /^---[ \t]*\n([\s\S]*?)(?:\n)?^(?:---|\.\.\.)[ \t]*(?:\n|$)/m;

/** The YAML between two lines of hyphens at the very top of a page, and the text below it. */
export function frontMatter(page: string): FrontMatter {
  const text = page.replace(/\r\n?/g, "\n");
  const block = text.startsWith("---") ? BLOCK.exec(text) : null;
  if (block?.index !== 0) return { values: {}, body: text, lines: 0 };
  const body = text.slice(block[0].length);
  const lines = block[0].split("\n").length - 1;
  const yaml = readYaml(block[1] ?? "");
  if ("fault" in yaml) return { values: {}, body, lines, fault: yaml.fault };
  const { value } = yaml;
  const isRecord = typeof value === "object" && value !== null && !Array.isArray(value);
  return { values: isRecord ? (value as Record<string, unknown>) : {}, body, lines };
}
