import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";

type Send = (page: Page, url: string, form: Record<string, string>) => Promise<void>;

export const PATH = { title: "Harbor hand", slug: "harbor-hand" } as const;

/** A path on offer with this course in it, which the learner has joined. */
export async function leadSomewhere(
  send: Send,
  [admin, learner]: readonly [Page, Page],
  origin: string,
  courseSlug: string,
): Promise<void> {
  const at = `${origin}/teach/paths/${PATH.slug}`;
  const [kind, requestId] = ["path", randomUUID()];
  await send(admin, `${origin}/teach/paths/new`, { title: PATH.title, kind, requestId });
  await send(admin, `${at}/settings`, {
    ...{ title: PATH.title, summary: "From the quay to the helm.", inOrder: "yes", dueDays: "30" },
    ...{ outcomes: "Tie up in any wind\nRead the tide", description: "Begin with the **tide**." },
  });
  await send(admin, `${at}/courses/${courseSlug}/add`, {});
  await send(admin, `${at}/offer`, {});
  await send(learner, `${origin}/paths/${PATH.slug}/join`, {});
}
