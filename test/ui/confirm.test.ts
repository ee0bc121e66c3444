import { expect, test } from "vitest";
import { ConfirmDialog, ConfirmPage } from "#app/ui/confirm.tsx";
import { faultsOf, h, rendered, tagOf } from "#test/ui/rendered.ts";

const question = {
  title: "Remove Amara?",
  description: "She can be invited again.",
  confirm: "Remove",
};

test("what asks in a dialog is a link to a page that asks the same", async () => {
  const dialog = h(ConfirmDialog, { ...question, to: "/people/1/remove", label: "Remove…" });
  const markup = await rendered(dialog, "/people");
  expect(tagOf(markup, /^<a/)).toContain('href="/people/1/remove"');
  expect(tagOf(markup, /^<a/)).toContain('aria-haspopup="dialog"');
  expect(await faultsOf(markup)).toEqual([]);
});

test("the page that asks posts to itself, shows a refusal, and has a way back", async () => {
  const answer = { refused: "An academy keeps one administrator." };
  const page = h(ConfirmPage, { ...question, cancelTo: "/people", answer });
  const markup = await rendered(page, "/people/1/remove");
  expect(tagOf(markup, /^<form/)).toMatch(/method="post" action="\/people\/1\/remove"/);
  expect(tagOf(markup, /href="\/people"/)).toBeTruthy();
  expect(markup).toContain(answer.refused);
  expect(await faultsOf(markup)).toEqual([]);
});
