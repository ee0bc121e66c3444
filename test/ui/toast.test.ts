import { expect, test } from "vitest";
import { Toast } from "#app/ui/toast.tsx";
import { faultsOf, h, rendered, tagOf } from "#test/ui/rendered.ts";

test("a message is on the page before any script has run", async () => {
  const markup = await rendered(h(Toast, { message: { id: "1", text: "The draft was saved." } }));
  expect(tagOf(markup, /role="status"/)).toBeTruthy();
  expect(markup).toContain("The draft was saved.");
  expect(await faultsOf(markup)).toEqual([]);
});

test("without a message nothing is drawn", async () => {
  expect(await rendered(h(Toast, { message: null }))).toBe("");
});
