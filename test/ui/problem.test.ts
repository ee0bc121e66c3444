import { expect, test } from "vitest";
import { LinkButton } from "#app/ui/button.tsx";
import { Problem, problemWords } from "#app/ui/problem.tsx";
import { faultsOf, h, rendered } from "#test/ui/rendered.ts";

test("every refusal and every fault has words that say what to do", () => {
  for (const status of [401, 402, 403, 404, 409, 410, 422, 429, 500, 502, 503]) {
    const { title, text } = problemWords(status);
    expect(title.length).toBeGreaterThan(10);
    expect(text.length).toBeGreaterThan(30);
  }
});

test("a problem is headed by what happened and ends with a number to quote", async () => {
  const next = h(LinkButton, { to: "/", children: "Front page" });
  const page = h(Problem, { title: "There is no page here", next, reference: "r-1" });
  const markup = await rendered(page);
  expect(markup).toMatch(/<h1[^>]*>There is no page here<\/h1>/);
  expect(markup).toMatch(/quote <code[^>]*>r-1<\/code>/);
  expect(await faultsOf(markup)).toEqual([]);
});
