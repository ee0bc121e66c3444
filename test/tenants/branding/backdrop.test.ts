import { expect, test } from "vitest";
import { backdropFor } from "#tenants/branding/backdrop.ts";
import { takeLogo } from "#tenants/branding/take-logo.ts";
import { compileTheme } from "#tenants/branding/theme.ts";

const theme = compileTheme({ primary: "#3366cc", accent: "#ff7900" });
const dot = (fill: string, ground = "") =>
  takeLogo(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${ground}<circle cx="4.5" cy="4.5" r="3" fill="${fill}"/></svg>`,
    ),
  );

test("a white logo gets a dark ground and a dark one a light ground", async () => {
  expect(await backdropFor(await dot("#fff"), theme)).toBe(theme.dark.canvas);
  expect(await backdropFor(await dot("#123"), theme)).toBe(theme.light.surface);
});

test("a logo with a ground of its own keeps it to the edge", async () => {
  const logo = await dot("#fff", `<rect width="9" height="9" fill="#00ff00"/>`);

  expect(await backdropFor(logo, theme)).toBe("#00ff00");
});
