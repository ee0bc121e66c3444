import { setImmediate as othersFirst } from "node:timers/promises";
import type { Glance } from "#tenants/scope.ts";
import type { RenderedLesson } from "../markdown/render-lesson.ts";
import type { DrawnLesson } from "./bring-live.ts";
import { type Check, checklist } from "./checklist.ts";
import { type DraftLesson, figuresOfCourse, lessonsOfDraft } from "./draft.ts";
import { drawLesson, objectivesOf } from "./draw-lesson.ts";
import { draftSettings } from "./queries.ts";

/** A draft as learners will see it, with what it still lacks, and the revisions that were drawn. */
export type DrawnDraft = Readonly<{
  lessons: readonly (DrawnLesson & Readonly<{ revision: number }>)[];
  checks: readonly Check[];
}>;

/** Draws every lesson of the draft. Takes seconds for a long course; others have their turn after each lesson. */
export async function drawnDraft(glance: Glance, courseSlug: string): Promise<DrawnDraft> {
  const settings = await draftSettings(glance, courseSlug);
  const lessons = await lessonsOfDraft(glance, settings.id);
  const figures = await figuresOfCourse(glance, settings.id);
  const among = { lessons, figures, under: `/learn/${courseSlug}` };
  const drawn = [];
  for (const lesson of lessons) {
    drawn.push(judgedLesson(lesson, drawLesson(lesson, among)));
    await othersFirst();
  }
  return {
    lessons: drawn.map(({ kept }) => kept),
    checks: checklist({ ...settings, lessons: drawn.map(({ judged }) => judged) }),
  };
}

/** A lesson as it is to be kept, and what the checklist asks about it. */
function judgedLesson(lesson: DraftLesson, { html, headings, problems, words }: RenderedLesson) {
  const { id, revision, title } = lesson;
  const count = (kind: string) => problems.filter((problem) => problem.kind === kind).length;
  return {
    kept: { id, revision, html, headings, objectives: objectivesOf(lesson) },
    judged: {
      id,
      title,
      isEmpty: isEmpty(lesson, words),
      undescribed: count("figure-undescribed"),
      missing: count("figure-missing"),
    },
  };
}

/** A link needs its address, a quiz a question, a video its film; a text needs words or a picture. */
function isEmpty({ kind, markdown, settings, questions }: DraftLesson, words: number): boolean {
  if (kind === "quiz") return questions === 0;
  if (kind === "scorm") return !settings.package;
  if (kind === "file" || kind === "video") return !settings.file;
  return kind === "link" ? !settings.url : words === 0 && !markdown.includes("![");
}
