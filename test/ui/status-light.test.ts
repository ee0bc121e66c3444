import { expect, test } from "vitest";
import { StatusLight } from "#app/ui/status-light.tsx";
import { faultsOf, h, rendered } from "#test/ui/rendered.ts";

test("each state differs from the others by its word and by its shape", async () => {
  const states = ["ok", "waiting", "failed", "unknown"] as const;
  const drawn = await Promise.all(
    states.map((state) => rendered(h(StatusLight, { state, label: "Certificate" }))),
  );
  for (const markup of drawn) expect(await faultsOf(markup)).toEqual([]);
  const words = drawn.map((markup) => markup.replace(/<svg.*<\/svg>/, "").replace(/<[^>]*>/g, ""));
  const shapes = drawn.map(
    (markup) => markup.match(/<svg.*<\/svg>/)?.[0].match(/lucide-[a-z-]+/)?.[0],
  );
  expect(new Set(words).size).toBe(4);
  expect(new Set(shapes).size).toBe(4);
});
