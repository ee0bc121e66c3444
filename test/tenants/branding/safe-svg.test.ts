import { expect, test } from "vitest";
import { safeSvg } from "#tenants/branding/safe-svg.ts";

const svg = (inner: string, attributes = `viewBox="0 0 10 10"`) =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`;

test("a plain logo keeps its shapes, its gradients and its classes", () => {
  const clean = safeSvg(`<?xml version="1.0" encoding="UTF-8"?>
    <!-- made by a drawing program -->
    <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
    ${svg(`<title>Acme &amp; Co</title><sodipodi:namedview id="v"><inkscape:grid/></sodipodi:namedview>
      <style><![CDATA[.a{fill:#f00}]]></style>
      <defs><linearGradient id="g"><stop offset="0" stop-color="#00f"/></linearGradient></defs>
      <g id="one" data-name="Layer 1"><path class="a" d="M0 0h5v5z"/></g>
      <rect width="5" height="5" style="fill:url(#g);-inkscape-stroke:none"/><use xlink:href="#one"/>`)}`);

  expect(clean).toContain(`<style>.a{fill:#f00}</style>`);
  expect(clean).toContain(`<path class="a" d="M0 0h5v5z"></path>`);
  expect(clean).toContain(`<rect width="5" height="5" fill="url(#g)"></rect>`);
  expect(clean).toContain(`<use href="#one"></use>`);
  expect(clean).not.toMatch(/Acme|inkscape|sodipodi|data-name|DOCTYPE/);
});

test("what listens or runs is gone, even when written in disguise", () => {
  const clean = safeSvg(
    svg(`<rect width="5" height="5" onclick="alert(1)" OnLoad='x' fill="red"/>`),
  );

  expect(clean).not.toMatch(/on(click|load)/i);
});

test.each([
  ["a script", `<script>alert(1)</script>`, /contains a script/],
  ["a web page", `<foreignObject><body/></foreignObject>`, /foreignObject/],
  ["a picture", `<image href="http://127.0.0.1/x.png"/>`, /another picture/],
  ["letters", `<text>Acme</text>`, /outlines/],
  ["a filter", `<g filter="url(#f)"/>`, /uses filter/],
  ["animation", `<animate attributeName="x"/>`, /<animate>/],
  ["a link out", `<use href="http://127.0.0.1/x.svg#a"/>`, /outside of itself/],
  ["a link to a file", `<use xlink:href="file:///etc/passwd"/>`, /outside of itself/],
  ["a color from outside", `<rect fill="url(http://127.0.0.1/#a)"/>`, /outside of itself/],
  [
    "a color from outside, in a style",
    `<rect style="fill:url('//x.test/#a')"/>`,
    /outside of itself/,
  ],
  ["a link in entities", `<use href="&#104;ttp://127.0.0.1/#a"/>`, /outside of itself/],
  ["an imported style", `<style>@import url(http://127.0.0.1/)</style>`, /style sheet/],
  ["a style with escapes", `<style>.a{fill:\\75rl(http://x)}</style>`, /style sheet/],
  ["an unknown entity", `<rect id="&xxe;"/>`, /unknown entity/],
])("%s is refused by name", (_, inner, reason) => {
  expect(() => safeSvg(svg(inner))).toThrow(reason);
});

test("entities of its own are refused before any is expanded", () => {
  const laughs = `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${svg("<g>&b;</g>")}`;

  expect(() => safeSvg(laughs)).toThrow(/entities/);
});

test("a few lines that ask for millions of shapes are refused at once", () => {
  const levels = Array.from(
    { length: 12 },
    (_, level) => `<g id="l${level + 1}">${`<use href="#l${level}"/>`.repeat(10)}</g>`,
  ).join("");
  const start = performance.now();

  expect(() => safeSvg(svg(`<rect id="l0"/>${levels}`))).toThrow(/intricate/);
  expect(() => safeSvg(svg(`<g id="a"><use href="#a"/></g>`))).toThrow(/intricate/);
  expect(() => safeSvg(svg("<g>".repeat(50) + "</g>".repeat(50)))).toThrow(/deep/);
  expect(() => safeSvg(svg("<g/>".repeat(7_000)))).toThrow(/too many/);
  expect(() => safeSvg(svg(`<g opacity=".5"/>`.repeat(300)))).toThrow(/intricate/);
  expect(() => safeSvg(svg(`<path d="M0 0${" L9 9 0 1".repeat(30_000)}"/>`))).toThrow(/intricate/);
  expect(performance.now() - start).toBeLessThan(400);
});

test("broken text is refused, however long, in a moment", () => {
  const start = performance.now();
  for (const broken of [
    "<svg",
    "<svg><g></svg>",
    "<svg></svg><svg></svg>",
    "<svg>",
    "</svg>",
    "<html></html>",
    `<svg a="${" ".repeat(500_000)}`,
    `<svg ${" ".repeat(500_000)}`,
    `<svg>${"&".repeat(100_000)}</svg>`,
    `<svg><!--${"-".repeat(500_000)}`,
  ]) {
    expect(() => safeSvg(broken)).toThrow(/SVG/);
  }
  expect(performance.now() - start).toBeLessThan(1_000);
});
