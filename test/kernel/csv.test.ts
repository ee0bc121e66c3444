import fc from "fast-check";
import { expect, test } from "vitest";
import { csvLine } from "#app/kernel/csv.ts";
import { runs } from "#test/support/deep.ts";

/** Reads a record as RFC 4180, section 2, says. */
function read(line: string): string[] {
  const fields = line.slice(0, -2).match(/("(?:[^"]|"")*"|[^,]*)(,|$)/gs) ?? [];
  const plain = fields.map((field) => field.replace(/,$/, ""));
  if (plain.at(-1) === "" && !line.slice(0, -2).endsWith(",") && plain.length > 1) plain.pop();
  return plain.map((field) =>
    field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field,
  );
}

test("what is written is read again, but for the mark before what looks like a formula", () => {
  const field = fc.string({
    unit: fc.constantFrom("a", '"', ",", "\n", "=", "-", "ö", " "),
    minLength: 1,
  });
  fc.assert(
    fc.property(fc.array(field, { minLength: 1, maxLength: 5 }), (fields) => {
      const line = csvLine(fields);
      expect(line.endsWith("\r\n")).toBe(true);
      const marked = fields.map((one) => (/^[=+\-@]/.test(one) ? `'${one}` : one));
      expect(read(line)).toEqual(marked);
    }),
    { numRuns: runs(300) },
  );
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])(
  "%j is no formula in a spreadsheet",
  (field) => {
    expect(csvLine([field]).replace(/^"/, "")).toMatch(/^'/);
  },
);
