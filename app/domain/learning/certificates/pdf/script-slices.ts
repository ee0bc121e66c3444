import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { create, type Font } from "fontkit";
import type { Slice } from "./faces.ts";

const require = createRequire(import.meta.url);

/** Fonts that are too large to be opened whole: each comes in slices, beside a list of who has which letters. */
const LISTS = {
  jp: require.resolve("@fontsource-variable/noto-sans-jp/unicode.json"),
  sc: require.resolve("@fontsource-variable/noto-sans-sc/unicode.json"),
  tc: require.resolve("@fontsource-variable/noto-sans-tc/unicode.json"),
  kr: require.resolve("@fontsource-variable/noto-sans-kr/unicode.json"),
  devanagari: require.resolve("@fontsource-variable/noto-sans-devanagari/unicode.json"),
  thai: require.resolve("@fontsource-variable/noto-sans-thai/unicode.json"),
} as const;

export type Script = keyof typeof LISTS;

const shelf = new Map<string, Promise<Slice>>();

/** The slice of this script's font in which this letter should be, opened once for all; nothing if it has no such slice. */
export async function openedSlice(script: Script, letter: string): Promise<Slice | undefined> {
  const code = letter.codePointAt(0) ?? 0;
  const key = (await listed(script)).find(({ has }) => has(code))?.key;
  if (!key) return undefined;
  const name = `noto-sans-${script}-${key}`;
  const slice = shelf.get(name) ?? opened(script, name);
  shelf.set(name, slice);
  return slice;
}

type Listed = Readonly<{ key: string; has: (code: number) => boolean }>;

const lists = new Map<Script, Promise<readonly Listed[]>>();

function listed(script: Script): Promise<readonly Listed[]> {
  const list = lists.get(script) ?? readFile(LISTS[script], "utf8").then(parsed);
  lists.set(script, list);
  return list;
}

/** The list names slices as `[12]` or `thai`, and their letters as CSS does: `U+e01-e5b,U+25cc`. */
const parsed = (json: string): readonly Listed[] =>
  Object.entries(JSON.parse(json) as Record<string, string>).map(([key, range]) => {
    const spans = range.split(",").map((span) => {
      const [from = 0, to = from] = span
        .slice("U+".length)
        .split("-")
        .map((code) => Number.parseInt(code, 16));
      return { from, to };
    });
    const has = (code: number) => spans.some(({ from, to }) => from <= code && code <= to);
    return { key: key.replaceAll(/[[\]]/g, ""), has };
  });

const WEIGHTS = { regular: 400, bold: 700 } as const;

async function opened(script: Script, name: string): Promise<Slice> {
  const { default: decompress } = await import("wawoff2/decompress.js");
  const file = join(dirname(LISTS[script]), "files", `${name}-wght-normal.woff2`);
  const font = create(Buffer.from(await decompress(await readFile(file)))) as Font;
  const face = (weight: keyof typeof WEIGHTS) => ({
    name: `${name}-${weight}`,
    font: font.getVariation({ wght: WEIGHTS[weight] }),
  });
  return { regular: face("regular"), bold: face("bold") };
}
