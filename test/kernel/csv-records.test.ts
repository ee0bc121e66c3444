import fc from "fast-check";
import { expect, test } from "vitest";
import { csvLine } from "#app/kernel/csv.ts";
import { csvRecords } from "#app/kernel/csv-records.ts";
import { runs } from "#test/support/deep.ts";

const fieldsOf = (text: string) => csvRecords(text).map(({ fields }) => fields);

test("what was written as a record is read as it was, whatever its fields say", () => {
  const field = fc
    .string({ unit: fc.constantFrom("a", "é", '"', ",", ";", "\n", "=", "-", "@", " ") })
    .map((text) => text.trim());
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constant("a,b"), field), { minLength: 1 }), (records) => {
      expect(fieldsOf(records.map((one) => csvLine(one)).join(""))).toEqual(records);
    }),
    { numRuns: runs(300) },
  );
});

test("lines are counted, empty ones are no records, and semicolons part as commas do", () => {
  expect(csvRecords('\uFEFFa;"b;\nc"\r\n\r\nd;e')).toEqual([
    { line: 1, fields: ["a", "b;\nc"] },
    { line: 4, fields: ["d", "e"] },
  ]);
  expect(fieldsOf("")).toEqual([]);
});

test("a quotation mark that nothing closes is a character like others, and no line is lost", () => {
  expect(fieldsOf('a,b\n"open,c\nd,e')).toEqual([
    ["a", "b"],
    ['"open', "c"],
    ["d", "e"],
  ]);
});
