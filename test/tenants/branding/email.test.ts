import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { contrast } from "#tenants/branding/color.ts";
import { emailFrame, type MailBrand, type MailText } from "#tenants/branding/email.ts";
import { compileTheme } from "#tenants/branding/theme.ts";

const brand: MailBrand = {
  name: "Acme & Sons",
  homeHref: "https://learn.acme.example/",
  theme: compileTheme({ primary: "#fffbd1", accent: "#f2e205" }),
  locale: "en",
};
const mail: MailText = {
  preheader: "Your link is ready",
  heading: "Sign in",
  paragraphs: ["Hello Amara,\nhere is your link.", "It works once."],
  button: { label: "Sign in", href: "https://learn.acme.example/sign-in?a=1&b=2" },
  footer: "You asked for this mail.",
};

test("HTML and text say the same", () => {
  const { html, text } = emailFrame(brand, mail);

  for (const part of ["Sign in", "It works once.", "You asked for this mail."]) {
    expect(html).toContain(part);
    expect(text).toContain(part);
  }
  expect(text).toContain("Sign in:\nhttps://learn.acme.example/sign-in?a=1&b=2");
  expect(html).toContain("Hello Amara,<br>here is your link.");
  expect(html.indexOf("Your link is ready")).toBeLessThan(html.indexOf("<h1"));
});

test("what people wrote cannot become markup", () => {
  const evil = `"><script>alert('x')</script>`;
  const { html } = emailFrame(
    { ...brand, name: evil, logoHref: `https://x.example/${evil}`, locale: evil },
    {
      preheader: evil,
      heading: evil,
      paragraphs: [evil],
      footer: evil,
      button: { label: evil, href: `https://x.example/${evil}` },
    },
  );

  expect(html).not.toContain("<script");
  expect(html).not.toContain(`"">`);
  expect(html.match(/&lt;script&gt;/g)?.length).toBeGreaterThan(8);
});

test("a button leads to the web or nowhere", () => {
  for (const href of ["javascript:alert(1)", "/sign-in", "data:text/html,x", " https://x"]) {
    expect(() => emailFrame(brand, { ...mail, button: { label: "Go", href } })).toThrow(
      /leads to the web/,
    );
  }
});

test("only the academy is named", () => {
  const { html, text } = emailFrame(brand, mail);

  expect(html + text).not.toMatch(/azora/i);
  for (const [, host] of (html + text).matchAll(/https?:\/\/([^/"\s]+)/g))
    expect(host).toBe("learn.acme.example");
});

test("the colors are the theme's, light in the markup and dark where the reader's mode is known", () => {
  const { html } = emailFrame(brand, mail);
  const { light, dark } = brand.theme;

  expect(html).toContain(`background:${light.primary}`);
  expect(contrast(light["on-primary"], light.primary)).toBeGreaterThanOrEqual(4.5);
  expect(html).toMatch(/@media \(prefers-color-scheme:dark\)/);
  expect(html).toContain(`.button{background:${dark.primary}!important}`);
});

test("the markup is valid", () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: {
      "no-inline-style": "off",
      "no-deprecated-attr": "off",
      "attribute-allowed-values": "error",
      "doctype-style": "off",
    },
  });
  const { results } = validator.validateStringSync(
    emailFrame({ ...brand, logoHref: "https://learn.acme.example/logo.png" }, mail).html,
  );

  expect(
    results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
    ),
  ).toEqual([]);
});
