import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, type Page } from "@playwright/test";
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

/** Sends this zip by the page for it, which is open, once its script has attached. */
export async function sendArchive(page: Page, archive: Buffer): Promise<void> {
  const field = page.getByLabel("Course", { exact: true });
  const zip = { name: "course.zip", mimeType: "application/zip", buffer: archive };
  await expect(async () => {
    if (await field.isVisible()) await field.setInputFiles(zip);
    await expect(page.getByText("Here", { exact: true })).toBeVisible();
  }).toPass({ timeout: 45_000 });
  await page.getByRole("button", { name: "Import", exact: true }).click();
}

/** Sends this zip by the page for it and waits for the report. */
export async function importCourse(page: Page, origin: string, archive: Buffer): Promise<void> {
  await page.goto(`${origin}/teach/import`);
  await sendArchive(page, archive);
  await page.getByRole("link", { name: "See the course" }).waitFor({ timeout: 45_000 });
}

/**
 * A course whose lessons hold the payloads, some together and some alone, in every way that a page can say something.
 */
export function hostileCourse(
  title: string,
  payloads: readonly string[],
  canary: string,
): Promise<Buffer> {
  const alone = payloads.filter((payload) =>
    /<(math|svg|noscript|form|template|!|\?)/.test(payload),
  );
  const lessons = [...together(payloads), ...alone.map(hostileText)];
  const pages = lessons.map((text, index) => [`p${index + 1}.md`, text] as const);
  const titleOf = (index: number) => JSON.stringify(payloads[index * 3]);
  return zipOf({
    "config.yaml": `title: "${title}"
license: ${JSON.stringify(payloads[0])}
source: "javascript:struck=1"
keywords: ${JSON.stringify(payloads)}
episodes: ${JSON.stringify(pages.map(([name]) => name))}
`,
    "index.md": payloads.join("\n\n"),
    CITATION: payloads.join("\n"),
    ...Object.fromEntries(
      pages.map(([name, text], index) => [
        `episodes/${name}`,
        `---\ntitle: ${titleOf(index)}\n---\n\n${text}`,
      ]),
    ),
    "episodes/fig/drawing.svg": hostileDrawing(canary),
    ...Object.fromEntries(payloads.map((text) => [`episodes/${fileNameOf(text)}`, "nothing"])),
  });
}

/** Ends whatever the payload before has begun, so that the next one stands for itself. */
const END = `\n\n--></script></style></xmp></textarea></title></noscript></iframe>
</select></template></table></svg></math></object></form>"'>\n\n`;

const SIZE = 12;

const together = (payloads: readonly string[]): string[] =>
  payloads.flatMap((_, index) =>
    index % SIZE === 0
      ? [
          payloads
            .slice(index, index + SIZE)
            .map(hostileText)
            .join(END),
        ]
      : [],
  );

const fileNameOf = (text: string): string =>
  `${text.replaceAll(/[\\/\p{Cc}]/gu, "_").replace(/^\.+/, "")}.png`;

const hostileText = (payload: string): string => {
  const line = payload.replaceAll(/[\r\n]+/g, " ");
  const cell = line.replaceAll("|", "\\|");
  return `
::::::::::::::::: objectives

- ${line}

:::::::::::::::::

## ${line}

::::::::::::::::: callout

## ${line}

${payload}

:::::::::::::::::

Said *${line}*, [linked](<${line}>), ![shown](<${line}>), ![${line}](fig/drawing.svg){alt='${line}' ${line}}.

| ${cell} |
| --- |
| ${cell} |

\`\`\`${line}
${payload}
\`\`\`

<div title="x" ${line}>${payload}</div>

${payload}
`;
};

const hostileDrawing = (canary: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="80" height="40" onload="struck=1">
<script>struck=1</script><style>@import "${canary}/a.css"; rect { fill: url(${canary}/f) }</style>
<image xlink:href="${canary}/i.png" width="9" height="9"/><use href="${canary}/u.svg#x"/>
<foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="${canary}/h.png"/></foreignObject>
<a href="javascript:struck=1"><rect width="80" height="40" fill="teal"/></a></svg>`;
