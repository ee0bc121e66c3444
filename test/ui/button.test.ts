import { createElement, type ReactElement } from "react";
import { expect, test } from "vitest";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormStateContext } from "#app/ui/form-state.ts";
import { faultsOf, h, rendered, tagOf } from "#test/ui/rendered.ts";

const sending = { id: undefined, answer: {}, pending: true, submitter: null };
const inFormOnItsWay = (button: ReactElement) =>
  createElement(FormStateContext.Provider, { value: sending }, button);

test("a button whose form is on its way is busy, keeps the focus, and does nothing more", async () => {
  const markup = await rendered(
    inFormOnItsWay(h(Button, { pendingLabel: "Saving…", children: "Save" })),
  );
  const button = tagOf(markup, /^<button/);
  expect(button).toContain('aria-busy="true"');
  expect(button).toContain('aria-disabled="true"');
  expect(button).not.toMatch(/ disabled/);
  expect(markup).toContain("Saving…");
});

test("a button that sends nothing is not held up by a form on its way", async () => {
  const markup = await rendered(inFormOnItsWay(h(Button, { type: "button", children: "Cancel" })));
  expect(markup).not.toContain("aria-disabled=");
});

test("a button at rest says neither busy nor disabled", async () => {
  const markup = await rendered(h(Button, { children: "Save" }));
  expect(tagOf(markup, /^<button/)).toContain('type="submit"');
  expect(markup).not.toMatch(/aria-(busy|disabled)=/);
});

test("buttons and links that look like them are valid HTML", async () => {
  for (const kind of ["primary", "secondary", "ghost", "danger"] as const) {
    expect(await faultsOf(await rendered(h(Button, { kind, children: "Save" })))).toEqual([]);
    const link = h(LinkButton, { kind, to: "/courses", children: "Courses" });
    expect(await faultsOf(await rendered(link))).toEqual([]);
  }
});
