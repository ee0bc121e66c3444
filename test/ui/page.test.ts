import { BookOpen, House } from "lucide-react";
import { createElement } from "react";
import { expect, test } from "vitest";
import { AppShell, ConsoleShell, FocusShell } from "#app/ui/page.tsx";
import { faultsOf, h, rendered, tagOf } from "#test/ui/rendered.ts";

const brand = { name: "Harbor Pilots" };
const person = { name: "Amara Okafor", email: "amara@example.com" };
const legal = [{ to: "/legal/terms", label: "Terms" }];
const nav = [
  { to: "/", label: "Home", icon: House, end: true },
  { to: "/courses", label: "Courses", icon: BookOpen },
];
const children = createElement("h1", {}, "Courses");
const app = h(AppShell, { brand, nav, person, legal, children });
const desk = h(ConsoleShell, {
  brand,
  label: "Administration",
  nav: [{ items: nav }],
  person,
  children,
});
const focus = h(FocusShell, { brand, legal, children });

test("every shell is valid HTML, for visitors and for people", async () => {
  for (const shell of [app, desk, focus, h(AppShell, { brand, nav, children })])
    expect(await faultsOf(await rendered(shell, "/courses"))).toEqual([]);
});

test("every shell begins with a way to skip to its one main part", async () => {
  for (const shell of [app, desk, focus]) {
    const markup = await rendered(shell);
    expect(markup.match(/<(a|button|summary|input)\b[^>]*>/)?.[0]).toContain('href="#main"');
    expect(markup.match(/<main\b[^>]*>/g)).toHaveLength(1);
    expect(tagOf(markup, /^<main/)).toContain('id="main" tabindex="-1"');
  }
});

test("each navigation marks the page where the reader is, and only that", async () => {
  const markup = await rendered(app, "/courses");
  const marked = markup.match(/<a [^>]*aria-current="page"[^>]*>/g) ?? [];
  expect(marked).toHaveLength(2);
  for (const link of marked) expect(link).toContain('href="/courses"');
});

test("signing out works without scripts and is a post", async () => {
  const markup = await rendered(app);
  expect(tagOf(markup, /^<form/)).toMatch(/method="post"[^>]*action="\/sign-out"/);
});

test("a visitor gets a way to sign in", async () => {
  const markup = await rendered(h(AppShell, { brand, nav, children }));
  expect(tagOf(markup, /href="\/sign-in"/)).toBeTruthy();
  expect(markup).not.toContain("Sign out");
});

test("what does not fit under the thumb is behind one more button", async () => {
  const many = Array.from({ length: 7 }, (_, at) => ({
    to: `/p${at}`,
    label: `P${at}`,
    icon: House,
  }));
  const markup = await rendered(h(AppShell, { brand, nav: many, children }));
  expect(markup).toMatch(/<summary[^>]*>.*More<\/summary>/);
  expect(await faultsOf(markup)).toEqual([]);
});

test("a page that belongs to no tenant shows no brand", async () => {
  const markup = await rendered(h(FocusShell, { children }));
  expect(markup).not.toContain("<header");
  expect(markup).not.toContain("<footer");
});
