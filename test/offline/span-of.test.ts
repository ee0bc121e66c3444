import fc from "fast-check";
import { expect, test } from "vitest";
import { spanOf } from "#app/offline/span-of.ts";
import { runs } from "#test/support/deep.ts";

const film = (text: string) => new Response(text, { headers: { "Content-Type": "video/mp4" } });

test("a player gets the bytes that it asks for", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 50 }),
      fc.nat(60),
      fc.nat(60),
      async (text, from, more) => {
        const answer = await spanOf(film(text), `bytes=${from}-${from + more}`);
        const to = Math.min(from + more, text.length - 1);
        expect(answer.status).toBe(from < text.length ? 206 : 416);
        expect(await answer.text()).toBe(from < text.length ? text.slice(from, to + 1) : "");
        expect(answer.headers.get("Content-Range")).toBe(
          from < text.length ? `bytes ${from}-${to}/${text.length}` : `bytes */${text.length}`,
        );
      },
    ),
    { numRuns: runs(100) },
  );
});

test("to the end, from the end, and all of it where nothing sensible is asked", async () => {
  expect(await (await spanOf(film("abcdef"), "bytes=2-")).text()).toBe("cdef");
  expect(await (await spanOf(film("abcdef"), "bytes=-2")).text()).toBe("ef");
  expect(await (await spanOf(film("abcdef"), "bytes=-9")).text()).toBe("abcdef");
  for (const range of [null, "bytes=-", "lines=1-2", "bytes=0-1,3-4"]) {
    const answer = await spanOf(film("abcdef"), range);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe("abcdef");
  }
});
