import { expect, test } from "vitest";
import { manifestOf } from "#tenants/branding/manifest-of.ts";
import { compileTheme } from "#tenants/branding/theme.ts";

const theme = compileTheme({ primary: "#0b1f3a", accent: "#c8102e" });
const of = (name: string) =>
  manifestOf({ name, theme, locale: "en", iconHref: (icon) => `/brand/7/${icon}` });

test("a host installs as the academy: its name, its colors, its icons, maskable too", () => {
  expect(of("Acme Academy")).toEqual({
    id: "/",
    name: "Acme Academy",
    short_name: "Acme Academy",
    lang: "en",
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: theme.light.canvas,
    theme_color: "#0b1f3a",
    icons: [
      { src: "/brand/7/icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
      { src: "/brand/7/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
      {
        src: "/brand/7/icon-maskable-512.png",
        sizes: "512x512",
        type: "image/png",
        purpose: "maskable",
      },
    ],
  });
});

test("the short name is whole words", () => {
  expect(of("Acme Industrial Safety Academy").short_name).toBe("Acme");
  expect(of("The Gym of Minds").short_name).toBe("The Gym of");
  expect(of("Konzernweiterbildung").short_name).toBe("Konzernweiterbildung");
});
