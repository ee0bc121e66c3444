import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { problemList } from "./lesson-problem.ts";
import { placeConstructs } from "./place-constructs.ts";
import { textOf } from "./text-of.ts";

export type LessonPoints = Readonly<Record<"objectives" | "questions" | "keypoints", string[]>>;

/** What a lesson says that it is about: the items of its objectives, questions and key points, as plain text. */
export function lessonPoints(markdown: string): LessonPoints {
  const points: LessonPoints = { objectives: [], questions: [], keypoints: [] };
  visit(placeConstructs(markdown, problemList().report) as Nodes, "lessonBlock", (block) => {
    for (const [name, items] of Object.entries(points)) {
      if (block.data.hProperties.className?.includes(`callout-${name}`))
        items.push(...itemsOf(block));
    }
  });
  return points;
}

function itemsOf(block: Nodes): string[] {
  const items: string[] = [];
  visit(block, "listItem", (item) => {
    items.push(textOf(item).replace(/\s+/g, " ").trim());
  });
  return items;
}
