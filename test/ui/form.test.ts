import { expect, test } from "vitest";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { faultsOf, h, rendered, tagOf } from "#test/ui/rendered.ts";

const fields = [
  h(TextField, { key: 1, name: "email", label: "E-mail" }),
  h(Button, { key: 2, children: "Send" }),
];

test("a refusal is announced, can take the focus, and links to each field that is meant", async () => {
  const answer = { refused: "Nothing was saved.", fields: { email: "This is not an address." } };
  const markup = await rendered(h(Form, { answer, children: fields }));
  expect(tagOf(markup, /role="alert"/)).toContain('tabindex="-1"');
  expect(markup).toMatch(/<a href="#email"[^>]*>This is not an address\.<\/a>/);
  expect(markup).toContain('id="email"');
  expect(await faultsOf(markup)).toEqual([]);
});

test("a form that was not refused announces nothing", async () => {
  for (const answer of [undefined, null, { refused: null, fields: {} }])
    expect(await rendered(h(Form, { answer, children: fields }))).not.toContain("alert");
});

test("a form carries its request id, so that arriving twice counts once", async () => {
  const markup = await rendered(h(Form, { requestId: "r-1", children: fields }));
  expect(tagOf(markup, /type="hidden"/)).toContain('name="requestId" value="r-1"');
});

test("a form is posted to its page by a browser without scripts", async () => {
  const markup = await rendered(h(Form, { action: "/sign-in", children: fields }), "/sign-in");
  expect(tagOf(markup, /^<form/)).toMatch(/method="post"/);
  expect(tagOf(markup, /^<form/)).toMatch(/action="\/sign-in"/);
});
