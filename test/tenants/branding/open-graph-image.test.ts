import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { openGraphImage } from "#tenants/branding/open-graph-image.ts";
import { takeLogo } from "#tenants/branding/take-logo.ts";
import { compileTheme } from "#tenants/branding/theme.ts";

const theme = compileTheme({ primary: "#0b1f3a", accent: "#c8102e" });
const acme = { name: "Acme Academy", tagline: "Safer every day", theme };

test("the picture is 1200 by 630, and the same brand always gives the same bytes", async () => {
  const [one, again] = await Promise.all([openGraphImage(acme), openGraphImage(acme)]);

  expect(await sharp(one).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
  expect(again).toEqual(one);
});

test("name, tagline and logo each show", async () => {
  const logo = await takeLogo(
    await sharp({ create: { width: 60, height: 30, channels: 3, background: "#0a0" } })
      .png()
      .toBuffer(),
  );
  const whole = await openGraphImage({ ...acme, logo });
  const without = [
    await openGraphImage({ ...acme, name: "", logo }),
    await openGraphImage({ ...acme, tagline: "", logo }),
    await openGraphImage(acme),
  ];

  for (const picture of without) expect(await difference(whole, picture)).toBeGreaterThan(1_000);
});

test("a machine without a single font draws the same picture", async () => {
  const folder = mkdtempSync(join(tmpdir(), "fontless-"));
  const program = `
    import { createHash } from "node:crypto";
    import { openGraphImage } from "#tenants/branding/open-graph-image.ts";
    import { compileTheme } from "#tenants/branding/theme.ts";
    const theme = compileTheme({ primary: "#0b1f3a", accent: "#c8102e" });
    const bytes = await openGraphImage({ name: "Acme Academy", tagline: "Safer every day", theme });
    process.stdout.write(createHash("sha256").update(bytes).digest("hex"));`;
  writeFileSync(join(folder, "fonts.conf"), "<fontconfig></fontconfig>");
  const there = execFileSync(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "-e", program],
    {
      env: { ...process.env, FONTCONFIG_FILE: join(folder, "fonts.conf") },
      encoding: "utf8",
    },
  );
  rmSync(folder, { recursive: true });

  expect(there).toBe(
    createHash("sha256")
      .update(await openGraphImage(acme))
      .digest("hex"),
  );
});

async function difference(one: Uint8Array, other: Uint8Array): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map((png) => sharp(png).removeAlpha().raw().toBuffer()),
  );
  return a?.reduce((count, value, at) => count + (value === b?.[at] ? 0 : 1), 0) ?? 0;
}
