import { create, type Font, type Glyph } from "fontkit";
import { expect, test } from "vitest";
import { setLine } from "#app/domain/learning/certificates/pdf/set-line.ts";
import { trueTypeFile } from "#app/domain/learning/certificates/pdf/true-type-file.ts";
import { typecaseFor } from "#app/domain/learning/certificates/pdf/typecase-for.ts";

const sizeOf = ({ advanceWidth, path: { commands, cbox } }: Glyph) => {
  const { minX, minY, maxX, maxY } = cbox;
  const box = commands.length > 0 ? [minX, minY, maxX, maxY] : [];
  return [advanceWidth, ...box].map(Math.round);
};

test("the file holds the outlines and widths that it was given, in their order, and is read by others", async () => {
  for (const text of ["Łódź", "محمد", "山", "김", "हिन्दी", "ผู้ใหญ่"]) {
    const [run] = setLine(text, await typecaseFor([text], "source-serif", "ja"), "bold").runs;
    if (!run) throw new Error("Nothing was set.");
    const file = create(Buffer.from(trueTypeFile(run.face.font, run.glyphs))) as Font;

    expect(file.unitsPerEm).toBe(run.face.font.unitsPerEm);
    const read = run.glyphs.map((_, at) => sizeOf(file.getGlyph(at)));
    expect(read).toEqual(run.glyphs.map(sizeOf));
  }
});
