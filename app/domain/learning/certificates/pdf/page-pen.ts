import {
  PDFOperatorNames as Op,
  PDFArray,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFOperator,
  type PDFPage,
  rgb,
} from "@cantoo/pdf-lib";
import { type EmbeddedFace, embedFace } from "./embed-face.ts";
import type { Face } from "./faces.ts";
import type { Run, SetLine } from "./set-line.ts";

/** Where a line begins, in points from the lower left corner, how large it is, and its color as `#rrggbb`. */
export type Place = Readonly<{ x: number; y: number; size: number; color: string }>;

/** Writes lines of text that were set, with the fonts that they need. */
export type Pen = Readonly<{
  write: (line: SetLine, place: Place) => void;
  /** Puts the fonts into the document; nothing can be written afterwards. */
  finish: () => void;
}>;

/** A pen for this page. */
export function penFor(doc: PDFDocument, page: PDFPage): Pen {
  const faces = new Map<Face, EmbeddedFace & { key: PDFName }>();
  const embedded = (face: Face) => {
    const known = faces.get(face) ?? { ...embedFace(doc, face), key: PDFName.of(`F${faces.size}`) };
    if (!faces.has(face)) page.node.setFontDictionary(known.key, known.ref);
    faces.set(face, known);
    return known;
  };
  const write = (line: SetLine, { x, y, size, color }: Place) => {
    // Whoever reads the file aloud or copies from it is given the text as it was, not as its glyphs stand.
    const said = `<</ActualText ${PDFHexString.fromText(line.text)}>>`;
    page.pushOperators(PDFOperator.of(Op.BeginMarkedContentSequence, [PDFName.of("Span"), said]));
    let at = x;
    for (const run of line.runs) {
      const { key, codeOf, hear } = embedded(run.face);
      hear(run.text);
      page.pushOperators(...shown(doc, run, { key, codeOf, x: at, y, size, color }));
      at += (advance(run) * size) / run.face.font.unitsPerEm;
    }
    page.pushOperators(PDFOperator.of(Op.EndMarkedContent));
  };
  const finish = () => {
    for (const face of faces.values()) face.finish();
  };
  return { write, finish };
}

const advance = ({ positions }: Run): number =>
  positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);

type Shown = Place & Readonly<{ key: PDFName; codeOf: EmbeddedFace["codeOf"] }>;

/** One run: a new text object whose glyphs are moved from where their widths alone would put them. */
function shown(doc: PDFDocument, run: Run, { key, codeOf, x, y, size, color }: Shown) {
  const perMille = 1_000 / run.face.font.unitsPerEm;
  const operators = [
    PDFOperator.of(Op.BeginText),
    PDFOperator.of(Op.NonStrokingColorRgb, partsOf(color).map(number)),
    PDFOperator.of(Op.SetFontAndSize, [key, number(size)]),
    PDFOperator.of(Op.SetTextMatrix, [1, 0, 0, 1, x, y].map(number)),
  ];
  let rise = 0;
  for (const [at, glyph] of run.glyphs.entries()) {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[at] ?? {};
    if (yOffset !== rise)
      operators.push(
        PDFOperator.of(Op.SetTextRise, [number((yOffset * size) / run.face.font.unitsPerEm)]),
      );
    rise = yOffset;
    const moves = PDFArray.withContext(doc.context);
    moves.push(number(-xOffset * perMille));
    moves.push(PDFHexString.of(codeOf(glyph)));
    moves.push(number((xOffset + glyph.advanceWidth - xAdvance) * perMille));
    operators.push(PDFOperator.of(Op.ShowTextAdjusted, [moves]));
  }
  return [...operators, PDFOperator.of(Op.SetTextRise, [number(0)]), PDFOperator.of(Op.EndText)];
}

const number = (value: number): PDFNumber => PDFNumber.of(Math.round(value * 1_000) / 1_000);

const partsOf = (color: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);

/** A color as `#rrggbb` says it, for the library that draws. */
export function ink(color: string) {
  const [red = 0, green = 0, blue = 0] = partsOf(color);
  return rgb(red, green, blue);
}
