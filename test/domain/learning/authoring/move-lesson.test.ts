import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addSection } from "#app/domain/learning/authoring/add-section.ts";
import { duplicateCourse } from "#app/domain/learning/authoring/duplicate-course.ts";
import { duplicateLesson } from "#app/domain/learning/authoring/duplicate-lesson.ts";
import { moveLesson } from "#app/domain/learning/authoring/move-lesson.ts";
import { moveSection } from "#app/domain/learning/authoring/move-section.ts";
import { coursePlan } from "#app/domain/learning/authoring/queries.ts";
import { removeLesson } from "#app/domain/learning/authoring/remove-lesson.ts";
import { removeSection } from "#app/domain/learning/authoring/remove-section.ts";
import { restoreLesson } from "#app/domain/learning/authoring/restore-lesson.ts";
import { restoreSection } from "#app/domain/learning/authoring/restore-section.ts";
import { anAuthor } from "#test/support/author.ts";
import { aTenant } from "#test/support/world.ts";

const courseSlug = "knots";

/** A course with two sections and a lesson or two in each. */
async function aPlan() {
  const acme = await aTenant();
  const author = await anAuthor(acme);
  await author.does(addSection, { courseSlug, title: "Loops", requestId: randomUUID() });
  const [first = "", loops = ""] = (await author.plan()).sections.map(({ id }) => id);
  const reef = await author.writes("Reef knot", "Words.", first);
  await author.writes("Hitch", "Words.", first);
  await author.writes("Bowline", "Words.", loops);
  return { acme, author, first, loops, reef };
}

test("a lesson moves step by step across the ends of sections, and stays at the end of the course", async () => {
  const { author, reef } = await aPlan();
  const seen: string[] = [];
  for (let step = 0; step < 4; step += 1) {
    await author.does(moveLesson, { courseSlug, lessonId: reef, step: "down" });
    seen.push((await author.titles()).join(" "));
  }
  expect(seen).toEqual([
    "Hitch Reef knot Bowline",
    "Hitch Reef knot Bowline",
    "Hitch Bowline Reef knot",
    "Hitch Bowline Reef knot",
  ]);
});

test("a lesson that is dropped stands exactly there", async () => {
  const { author, loops, reef } = await aPlan();
  await author.does(moveLesson, { courseSlug, lessonId: reef, sectionId: loops, index: 0 });
  expect(await author.titles()).toEqual(["Hitch", "Reef knot", "Bowline"]);
});

test("what was removed comes back where it stood, with all that was in it", async () => {
  const { author, first, reef } = await aPlan();
  await author.does(removeLesson, { courseSlug, lessonId: reef });
  expect(await author.titles()).toEqual(["Hitch", "Bowline"]);
  await author.does(restoreLesson, { courseSlug, lessonId: reef });
  await author.does(removeSection, { courseSlug, sectionId: first });
  expect(await author.titles()).toEqual(["Bowline"]);
  await author.does(restoreSection, { courseSlug, sectionId: first });
  expect(await author.titles()).toEqual(["Reef knot", "Hitch", "Bowline"]);
});

test("a section moves with its lessons, and the last one stays", async () => {
  const { author, first, loops } = await aPlan();
  await author.does(moveSection, { courseSlug, sectionId: loops, step: "up" });
  expect(await author.titles()).toEqual(["Bowline", "Reef knot", "Hitch"]);
  await author.does(removeSection, { courseSlug, sectionId: first });
  await expect(author.does(removeSection, { courseSlug, sectionId: loops })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("a copy of a lesson follows it once, however often it is asked for", async () => {
  const { author, reef } = await aPlan();
  const asked = { courseSlug, lessonId: reef, requestId: randomUUID() };
  await author.does(duplicateLesson, asked);
  await author.does(duplicateLesson, asked);
  expect(await author.titles()).toEqual(["Reef knot", "Reef knot (copy)", "Hitch", "Bowline"]);
});

test("a copy of a course is a draft of its own", async () => {
  const { author } = await aPlan();
  const asked = { courseSlug, requestId: randomUUID() };
  const copy = await author.does(duplicateCourse, asked);
  expect(await author.does(duplicateCourse, asked)).toEqual(copy);
  const { course, sections } = await author.sees(coursePlan, copy.courseSlug);
  expect(course).toMatchObject({ title: "Knots (copy)", state: "draft" });
  expect(sections.map(({ title, lessons }) => [title, lessons.length])).toEqual([
    ["", 2],
    ["Loops", 1],
  ]);
});
