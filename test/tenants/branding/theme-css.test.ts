import { expect, test } from "vitest";
import { compileTheme } from "#tenants/branding/theme.ts";
import { themeCss } from "#tenants/branding/theme-css.ts";
import { TOKEN_NAMES } from "#tenants/branding/tokens.ts";

const theme = compileTheme({ primary: "#0b3d0b", accent: "#7cb342" });

test("every token is a variable in light, in the system's dark and in chosen dark", () => {
  const [light, system, chosen] = themeCss(theme, {}).split("\n");

  for (const name of TOKEN_NAMES) {
    expect(light).toContain(`--${name}:${theme.light[name]};`);
    expect(system).toContain(`--${name}:${theme.dark[name]};`);
    expect(chosen).toContain(`--${name}:${theme.dark[name]};`);
  }
  expect(light).toMatch(/^:root\{color-scheme:light;/);
  expect(system).toMatch(/^@media \(prefers-color-scheme:dark\)\{:root:not\(\[data-mode=light\]\)/);
  expect(chosen).toMatch(/^:root\[data-mode=dark\]\{color-scheme:dark;/);
});

test("corner and letters are the brand's", () => {
  const css = themeCss(theme, { radius: "round", font: "source-serif" });

  expect(css).toContain("--radius:1rem;");
  expect(css).toContain(`--font-heading:"Source Serif 4 Variable"`);
  expect(css).toContain(`--font-body:"Inter Variable"`);
});

test("the text cannot end a style element", () => {
  expect(themeCss(theme, { font: "jetbrains-mono" })).not.toContain("<");
});
