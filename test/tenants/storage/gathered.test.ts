import fc from "fast-check";
import { expect, test } from "vitest";
import { gathered } from "#tenants/storage/gathered.ts";
import { runs } from "#test/support/deep.ts";

async function* bodyOf(pieces: readonly Uint8Array[]) {
  yield* pieces;
}

test("whatever comes is given on in its order, and nobody holds more than was asked for", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ minLength: 1, maxLength: 20 }), { maxLength: 600 }),
      fc.integer({ min: 1, max: 6_000 }),
      async (pieces, size) => {
        const handfuls: (readonly Uint8Array[])[] = [];
        for await (const handful of gathered(bodyOf(pieces), size)) handfuls.push(handful);
        expect(Buffer.concat(handfuls.flat()).equals(Buffer.concat(pieces))).toBe(true);
        for (const handful of handfuls) {
          expect(handful.length).toBeLessThanOrEqual(256);
          const before = handful.slice(0, -1).reduce((sum, { length }) => sum + length, 0);
          expect(before).toBeLessThan(size);
        }
      },
    ),
    { numRuns: runs(50) },
  );
});
