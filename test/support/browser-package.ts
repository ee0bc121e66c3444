import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { PART_SCRIPT, page2004 } from "./package-pages.ts";
import { aZip, manifest2004 } from "./zips.ts";

type Send = (page: Page, url: string, form: Record<string, string>) => Promise<void>;

/** A course that is one package of two parts. */
export const PACKAGE = { title: "Splices", course: "splices", lesson: "splices" } as const;

/** The package is on offer, and the learner is in its course. */
export async function playPackage(
  send: Send,
  [admin, learner]: readonly [Page, Page],
  origin: string,
): Promise<void> {
  const parts = [
    { id: "first", title: "Bends", href: "first.html" },
    { id: "second", title: "Hitches", href: "second.html" },
  ];
  const zip = await aZip({
    "imsmanifest.xml": manifest2004(parts, PACKAGE.title),
    "first.html": page2004("Bends", "0.9"),
    "second.html": page2004("Hitches", "0.7"),
    "shared/part.js": PART_SCRIPT,
  });
  await bring(admin, `${origin}/teach/import`, zip);
  const teach = `${origin}/teach/courses/${PACKAGE.course}`;
  const about = { summary: "Rope to rope.", language: "en", category: "Seamanship" };
  await send(admin, `${teach}/settings`, {
    ...{ revision: "1", title: PACKAGE.title, level: "beginner", ...about },
  });
  await send(admin, `${teach}/publish`, { note: "", requestId: randomUUID() });
  await send(learner, `${origin}/courses/${PACKAGE.course}/enroll`, {});
}

/** Sends the zip as the page for it would, without drawing what it leads to. */
async function bring(admin: Page, url: string, zip: Buffer): Promise<void> {
  const status = await admin.evaluate(
    async ([to, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
      const body = new FormData();
      body.set("archive", new File([bytes], "splices.zip", { type: "application/zip" }));
      return (await fetch(to, { method: "POST", body })).status;
    },
    [url, zip.toString("base64")] as const,
  );
  if (status !== 200) throw new Error(`${url} answered ${status}`);
}
