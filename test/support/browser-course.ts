import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { ZipFile } from "yazl";

type Files = Readonly<Record<string, string | Buffer>>;

/** A zip of these files. */
function zipOf(files: Files): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), path);
  return bytesOf(zip);
}

/** A zip of everything in this folder. */
export function zipOfFolder(folder: string): Promise<Buffer> {
  const zip = new ZipFile();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) zip.addFile(path, relative(folder, path));
  }
  return bytesOf(zip);
}

async function bytesOf(zip: ZipFile): Promise<Buffer> {
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** A course of others that is as long as courses are, where this machine has it. */
export function longCourse(): string | null {
  const folder = join(import.meta.dirname, "../../../shared/data/courses/shell-novice");
  return existsSync(folder) ? folder : null;
}

export const LESSONS = ["Reading the tide", "Knots that hold", "Leaving the harbor"] as const;

/** A short course with one of everything that a lesson may show: code, a table, a figure, a challenge. */
export async function shortCourse(title: string): Promise<Buffer> {
  const figure = sharp({ create: { width: 480, height: 160, channels: 3, background: "#2f6f8f" } });
  return zipOf({
    "config.yaml": `title: "${title}"\nepisodes:\n- tide.md\n- knots.md\n- leaving.md\n`,
    "index.md": "Everything that one needs to know before the first trip.\n",
    "episodes/tide.md": lesson(LESSONS[0], TIDE),
    "episodes/knots.md": lesson(LESSONS[1], "Right over left, left over right.\n"),
    "episodes/leaving.md": lesson(LESSONS[2], "Look behind you before you cast off.\n"),
    "episodes/fig/gauge.png": await figure.png().toBuffer(),
  });
}

const lesson = (title: string, text: string) => `---
title: "${title}"
teaching: 10
exercises: 5
---

::::::::::::::::: objectives

- Say what comes next

:::::::::::::::::

${text}
::::::::::::::::: keypoints

- Wind against tide makes waves

:::::::::::::::::
`;

const TIDE = `
## At the gauge

The harbor has a program that prints the next tides:

\`\`\`bash
tides --next 2 # from the pier
\`\`\`

| Time  | Height |
| ----- | -----: |
| 06:12 |  4.1 m |
| 12:30 |  0.9 m |

![The gauge at the pier](fig/gauge.png){alt="A gauge that stands at four meters"}

::::::::::::::::: callout

## In a storm

The table knows nothing of the wind.

:::::::::::::::::

::::::::::::::::: challenge

## When do you leave?

You need two meters under the keel.

::::::::::::::::: solution

## The answer

Two hours before high water.

:::::::::::::::::

:::::::::::::::::
`;

/** Sends this zip by the page for it and waits for the report. */
export async function importCourse(page: Page, origin: string, archive: Buffer): Promise<void> {
  await page.goto(`${origin}/teach/import`);
  await page
    .getByLabel("Course", { exact: true })
    .setInputFiles({ name: "course.zip", mimeType: "application/zip", buffer: archive });
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page.getByRole("link", { name: "See the course" }).waitFor({ timeout: 45_000 });
}
