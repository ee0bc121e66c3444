import { expect, test } from "vitest";
import { coursePlan } from "#app/domain/learning/authoring/queries.ts";
import { saveLesson } from "#app/domain/learning/authoring/save-lesson.ts";
import { anAuthor } from "#test/support/author.ts";
import { aTenant } from "#test/support/world.ts";

test("a save that was written on an older text is refused, and what is kept stays", async () => {
  const acme = await aTenant();
  const [author, admin] = [await anAuthor(acme), await acme.admin()];
  const lessonId = await author.writes("Reef knot", "First.");
  const text = {
    courseSlug: "knots",
    lessonId,
    revision: 2,
    title: "Reef knot",
    minutes: 5,
    url: "",
  };
  await admin.does(saveLesson, { ...text, markdown: "The admin's." });

  const stale = author.does(saveLesson, { ...text, markdown: "The author's." });

  await expect(stale).rejects.toMatchObject({ code: "conflict" });
  const [kept] = await acme.setUp(({ db }) =>
    db.draftLesson.findMany({ select: { markdown: true, revision: true } }),
  );
  expect(kept).toEqual({ markdown: "The admin's.", revision: 3 });
});

test("the same save that arrives twice counts once", async () => {
  const author = await anAuthor(await aTenant());
  const lessonId = await author.writes("Reef knot", "First.");
  const once = await author.rewrites(lessonId, "Reef knot", "Second.", 2);
  expect(await author.rewrites(lessonId, "Reef knot", "Second.", 2)).toEqual(once);
});

test("a lesson is found under the title that it has now", async () => {
  const author = await anAuthor(await aTenant());
  const lessonId = await author.writes("Reef knot");
  await author.rewrites(lessonId, "Square knot", "Second.", 2);
  const { sections } = await author.sees(coursePlan, "knots");
  expect(sections[0]?.lessons).toMatchObject([{ title: "Square knot", slug: "reef-knot" }]);
});
