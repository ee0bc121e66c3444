import fc from "fast-check";
import { expect, test } from "vitest";
import { inPieces } from "#tenants/storage/in-pieces.ts";
import { runs } from "#test/support/deep.ts";

test("bytes come out as they went in, in pieces of one size and a rest", async () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 20 });
  const property = fc.asyncProperty(pieces, fc.integer({ min: 1, max: 50 }), async (sent, size) => {
    const out: Uint8Array[] = [];
    for await (const piece of inPieces(each(sent), size)) out.push(piece);
    expect(Buffer.concat(out).equals(Buffer.concat(sent))).toBe(true);
    expect(out.slice(0, -1).every(({ length }) => length === size)).toBe(true);
    expect(out.at(-1)?.length ?? 1).toBeGreaterThan(0);
  });
  await fc.assert(property, { numRuns: runs(100) });
});

async function* each<T>(things: readonly T[]): AsyncGenerator<T> {
  yield* things;
}
