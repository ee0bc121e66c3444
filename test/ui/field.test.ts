import { expect, test } from "vitest";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ColorField } from "#app/ui/color-field.tsx";
import { SelectField, TextArea, TextField } from "#app/ui/field.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PasswordField } from "#app/ui/password-field.tsx";
import { RadioCards } from "#app/ui/radio-cards.tsx";
import { faultsOf, h, rendered, tagOf } from "#test/ui/rendered.ts";

const answer = { refused: "Please look.", fields: { slug: "This name is taken." } };

test("a field's label, hint and error are read with its control", async () => {
  const field = h(TextField, { name: "slug", label: "Address", hint: "Small letters." });
  const markup = await rendered(h(Form, { answer, id: "brand", children: field }));
  expect(tagOf(markup, /^<label/)).toContain('for="brand-slug"');
  const input = tagOf(markup, /id="brand-slug"/);
  expect(input).toContain('aria-describedby="brand-slug-hint brand-slug-error"');
  expect(input).toContain('aria-invalid="true"');
  expect(markup).toMatch(/<p id="brand-slug-error"[^>]*>.*This name is taken\.<\/p>/);
});

test("a field without hint and error describes itself by nothing", async () => {
  const markup = await rendered(h(TextField, { name: "slug", label: "Address" }));
  expect(markup).not.toContain("aria-describedby");
  expect(markup).not.toContain("aria-invalid=");
});

test("what may stay empty says so, and everything else is required", async () => {
  const must = await rendered(h(TextField, { name: "slug", label: "Address" }));
  expect(tagOf(must, /^<input/)).toContain("required");
  const may = await rendered(h(TextField, { name: "slug", label: "Address", optional: true }));
  expect(tagOf(may, /^<input/)).not.toContain("required");
  expect(may).toContain("Optional");
});

test("what was typed is still there after a refusal", async () => {
  const kept = { refused: "No.", sent: { slug: "typed", about: "written", font: "b" } };
  const children = [
    h(TextField, { key: 1, name: "slug", label: "Address", defaultValue: "stored" }),
    h(TextArea, { key: 2, name: "about", label: "About" }),
    h(SelectField, {
      key: 3,
      name: "font",
      label: "Font",
      choices: ["a", "b"].map((value) => ({ value, label: value })),
    }),
  ];
  const markup = await rendered(h(Form, { answer: kept, children }));
  expect(tagOf(markup, /^<input/)).toContain('value="typed"');
  expect(markup).toContain(">written</textarea>");
  expect(tagOf(markup, /selected/)).toContain('value="b"');
});

test("a password is never given back", async () => {
  const field = h(PasswordField, {
    name: "password",
    label: "Password",
    autoComplete: "current-password",
  });
  const sent = { password: "open sesame" };
  const markup = await rendered(h(Form, { answer: { refused: "No.", sent }, children: field }));
  expect(markup).not.toContain("open sesame");
});

test("a group of choices has a legend and marks what is chosen", async () => {
  const markup = await rendered(
    h(RadioCards, {
      name: "join",
      label: "Who may join",
      defaultValue: "invite",
      choices: [
        { value: "open", label: "Everyone" },
        { value: "invite", label: "By invitation", description: "You invite each person." },
      ],
    }),
  );
  expect(markup).toMatch(/<fieldset[^>]*><legend[^>]*>Who may join<\/legend>/);
  expect(tagOf(markup, /checked=/)).toContain('value="invite"');
});

test("every kind of field is valid HTML", async () => {
  const children = [
    h(TextField, { key: 1, name: "slug", label: "Address", hint: "Small letters.", type: "url" }),
    h(TextArea, { key: 2, name: "about", label: "About", optional: true }),
    h(SelectField, { key: 3, name: "f", label: "Font", choices: [{ value: "a", label: "A" }] }),
    h(Checkbox, { key: 4, name: "terms", label: "I agree", hint: "Read them.", optional: false }),
    h(ColorField, { key: 5, name: "primary", label: "Primary", defaultValue: "#0b1f3a" }),
    h(FileField, { key: 6, name: "logo", label: "Logo", current: { url: "/l.png", alt: "Old" } }),
    h(PasswordField, { key: 7, name: "password", label: "Password", autoComplete: "new-password" }),
    h(RadioCards, {
      key: 8,
      name: "radius",
      label: "Corners",
      hint: "Of buttons.",
      choices: [{ value: "soft", label: "Soft" }],
    }),
    h(Button, { key: 9, children: "Save" }),
  ];
  expect(await faultsOf(await rendered(h(Form, { answer, children })))).toEqual([]);
});
