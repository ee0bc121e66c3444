import {
  type PDFContext,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";
import type { Font, Glyph } from "fontkit";
import type { Face } from "./faces.ts";
import { trueTypeFile } from "./true-type-file.ts";

/** A face of which a document takes what it uses. */
export type EmbeddedFace = Readonly<{
  ref: PDFRef;
  /** The code of a glyph in this document, as four hexadecimal digits. */
  codeOf: (glyph: Glyph) => string;
  /** Some text that is written in it: its letters are what their glyphs stand for. */
  hear: (text: string) => void;
  /** Writes the face into the document, once everything has been drawn. */
  finish: () => void;
}>;

/** Begins to take glyphs of this face into the document: a composite font with a subset of a TrueType file (ISO 32000-2, 9.7). */
export function embedFace({ context }: PDFDocument, { name, font }: Face): EmbeddedFace {
  const ref = context.nextRef();
  const taken = new Map<number, Glyph>([[0, font.getGlyph(0)]]);
  const letters = new Map<number, number>();
  return {
    ref,
    codeOf: (glyph) => {
      if (!taken.has(glyph.id)) taken.set(glyph.id, glyph);
      return hex([...taken.keys()].indexOf(glyph.id));
    },
    hear: (text) => {
      for (const letter of text) {
        const code = letter.codePointAt(0) ?? 0;
        letters.set(font.glyphForCodePoint(code).id, code);
      }
    },
    finish: () => {
      const glyphs = [...taken.values()];
      const [known, file] = [[...glyphs.entries()], trueTypeFile(font, glyphs)];
      write(context, ref, { name: `SUBSET+${name}`, font, known, letters, file });
    },
  };
}

type Written = Readonly<{
  name: string;
  font: Font;
  known: readonly (readonly [code: number, glyph: Glyph])[];
  /** Which letter a glyph is by itself. */
  letters: ReadonlyMap<number, number>;
  file: Uint8Array;
}>;

function write(
  context: PDFContext,
  ref: PDFRef,
  { name, font, known, letters, file }: Written,
): void {
  const descendant = context.obj({
    Type: "Font",
    Subtype: "CIDFontType2",
    BaseFont: name,
    CIDToGIDMap: "Identity",
    CIDSystemInfo: {
      Registry: PDFString.of("Adobe"),
      Ordering: PDFString.of("Identity"),
      Supplement: 0,
    },
    FontDescriptor: context.register(descriptor(context, { name, font, file })),
    W: known.flatMap(([code, glyph]) => [code, [perMille(font, glyph.advanceWidth)]]),
  });
  const type0 = context.obj({
    Type: "Font",
    Subtype: "Type0",
    BaseFont: name,
    Encoding: "Identity-H",
    DescendantFonts: [context.register(descendant)],
    ToUnicode: context.register(context.flateStream(toUnicode(known, letters))),
  });
  context.assign(ref, type0);
}

const SYMBOLIC = 4;

function descriptor(
  context: PDFContext,
  { name, font, file }: Pick<Written, "name" | "font" | "file">,
) {
  const { minX, minY, maxX, maxY } = font.bbox;
  const em = (units: number) => perMille(font, units);
  return context.obj({
    Type: "FontDescriptor",
    FontName: PDFName.of(name),
    Flags: SYMBOLIC,
    FontBBox: [minX, minY, maxX, maxY].map(em),
    ItalicAngle: 0,
    Ascent: em(font.ascent),
    Descent: em(font.descent),
    CapHeight: em(font.capHeight || font.ascent),
    StemV: 80,
    FontFile2: context.register(context.flateStream(file, { Length1: file.length })),
  });
}

/** Which letters a glyph stands for, so that text can be searched and copied (ISO 32000-2, 9.10.3). */
function toUnicode(known: Written["known"], letters: Written["letters"]): string {
  const lines = known.flatMap(([code, glyph]) => {
    // The library forgets what a glyph stands for when a rule of the font has touched it first.
    const codePoints = [letters.get(glyph.id) ?? glyph.codePoints].flat();
    const text = PDFHexString.fromText(String.fromCodePoint(...codePoints)).asString();
    return codePoints.length > 0 ? `<${hex(code)}> <${text.replace(/^FEFF/, "")}>` : [];
  });
  return [
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
    "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
    "1 begincodespacerange <0000> <ffff> endcodespacerange",
    ...hundreds(lines).map((some) => `${some.length} beginbfchar\n${some.join("\n")}\nendbfchar`),
    "endcmap CMapName currentdict /CMap defineresource pop end end",
  ].join("\n");
}

/** The format takes a hundred at a time. */
const hundreds = (lines: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(lines.length / 100) }, (_, at) =>
    lines.slice(at * 100, at * 100 + 100),
  );

const perMille = ({ unitsPerEm }: Font, units: number): number =>
  Math.round((units * 1_000) / unitsPerEm);

const hex = (code: number): string => code.toString(16).padStart(4, "0");
