import { setImmediate as othersFirst } from "node:timers/promises";
import { lessonPoints } from "../markdown/lesson-points.ts";
import { markdownOfHtml } from "../markdown/markdown-of-html.ts";
import type { CourseFiles } from "./course-files.ts";
import {
  type AddProblem,
  type ImportedBank,
  type ImportedLesson,
  PLAIN_LESSON,
} from "./imported-course.ts";
import { attemptsOf, olxBank, PLAIN_RULES } from "./olx-bank.ts";
import type { OlxLesson } from "./olx-lessons.ts";
import type { OlxBlock } from "./olx-outline.ts";
import { olxVideo, staticPath } from "./olx-video.ts";
import { htmlOf } from "./xml-tree.ts";

/** The lessons of a course with the sections that they stand in, their questions, and files that were made of others. */
export type MadeOfOlx = Readonly<{
  parts: readonly Readonly<{ lesson: ImportedLesson; section: string }>[];
  banks: readonly ImportedBank[];
  written: ReadonlyMap<string, Uint8Array>;
}>;

const WORDS_A_MINUTE = 200;

/** Makes every lesson that was planned; one that would be empty is left out and reported. */
export async function olxParts(
  planned: readonly OlxLesson[],
  files: CourseFiles,
  problem: AddProblem,
): Promise<MadeOfOlx> {
  const paths = new Map(planned.flatMap(({ blocks, path }) => blocks.map(({ id }) => [id, path])));
  const parts: { lesson: ImportedLesson; section: string }[] = [];
  const banks: ImportedBank[] = [];
  const written = new Map<string, Uint8Array>();
  for (const plan of planned) {
    const lesson =
      plan.kind === "html"
        ? await textLesson(plan, files, paths)
        : plan.kind === "problem"
          ? quizLesson(plan, banks, problem)
          : await filmLesson(plan, files, written);
    if (lesson) parts.push({ lesson, section: plan.section });
    else
      problem(
        "lesson-left-out",
        plan.blocks[0]?.id ?? "",
        `“${plan.title}” holds nothing that can be taken`,
      );
    await othersFirst();
  }
  return { parts, banks, written };
}

const empty = ({ slug, title, path }: OlxLesson): ImportedLesson => ({
  ...PLAIN_LESSON,
  ...{ slug, title, path, minutes: 0, markdown: "" },
  ...{ objectives: [], questions: [], keypoints: [] },
});

async function textLesson(
  plan: OlxLesson,
  files: CourseFiles,
  paths: ReadonlyMap<string, string>,
): Promise<ImportedLesson> {
  const pages = [];
  for (const block of plan.blocks) pages.push(await htmlIn(block, files));
  const markdown = markdownOfHtml(pages.join("\n"), (address) => addressIn(address, paths));
  const minutes = Math.ceil(markdown.split(/\s+/).length / WORDS_A_MINUTE);
  return { ...empty(plan), ...lessonPoints(markdown), markdown, minutes };
}

/** A page lies in a file of its own, or in its block: as elements, or as one text that is HTML. */
async function htmlIn({ id, element }: OlxBlock, files: CourseFiles): Promise<string> {
  const path = `html/${element.attributes["filename"] ?? id}.html`;
  if (files.list().includes(path)) return files.text(path);
  const isText = element.children.every((child) => typeof child === "string");
  return isText ? element.children.join("") : element.children.map(htmlOf).join("");
}

/** Where an address of Open edX leads in our files: the static folder, or another part of the course. */
function addressIn(address: string, paths: ReadonlyMap<string, string>): string {
  if (/^\/?static\//.test(address)) return `../${staticPath(address)}`;
  const id = /\/jump_to(?:_id)?\/(?:.*@)?([\w.-]+)$/.exec(address)?.[1];
  const path = id && paths.get(id);
  return path ? `../${path}` : address;
}

function quizLesson(
  plan: OlxLesson,
  banks: ImportedBank[],
  problem: AddProblem,
): ImportedLesson | undefined {
  const bank = olxBank(plan, problem);
  if (bank.questions.length === 0) return undefined;
  const quiz = { ...PLAIN_RULES, attemptsAllowed: attemptsOf(plan), bank: banks.push(bank) - 1 };
  return { ...empty(plan), kind: "quiz", quiz };
}

/** A film that lies in the course is watched here; one on the web is a link. */
async function filmLesson(
  plan: OlxLesson,
  files: CourseFiles,
  written: Map<string, Uint8Array>,
): Promise<ImportedLesson | undefined> {
  const [block] = plan.blocks;
  const film = block && (await olxVideo(block.element, files));
  if (!film?.file) return film?.url ? { ...empty(plan), kind: "link", url: film.url } : undefined;
  for (const [path, bytes] of film.written) written.set(path, bytes);
  return { ...empty(plan), kind: "video", file: film.file, captions: film.captions };
}
