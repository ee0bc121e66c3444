import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { removeLesson } from "#app/domain/learning/authoring/remove-lesson.ts";
import { completeLesson } from "#app/domain/learning/complete-lesson.ts";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { coursePage, lessonPage, standingIn } from "#app/domain/learning/queries.ts";
import { anAuthor } from "#test/support/author.ts";
import { aTenant } from "#test/support/world.ts";

test("nobody else sees a course before it is published, and everybody does afterwards", async () => {
  const acme = await aTenant();
  const [author, amara] = [await anAuthor(acme), await acme.learner()];
  await author.settles();
  await author.writes("Reef knot", "## Twice\n\nRight over left, left over right.");
  await expect(amara.sees(coursePage, "knots")).rejects.toMatchObject({ code: "missing" });

  await author.publishes();

  const { course, lessons } = await amara.sees(coursePage, "knots");
  expect(course).toMatchObject({
    title: "Knots",
    summary: "Useful on every boat.",
    lessonCount: 1,
  });
  expect(lessons).toMatchObject([{ slug: "reef-knot", minutes: 5 }]);
});

test("a form that arrives twice publishes once", async () => {
  const author = await anAuthor(await aTenant());
  await author.settles();
  await author.writes("Reef knot");
  const requestId = randomUUID();

  const first = await author.publishes(requestId);

  expect(await author.publishes(requestId)).toEqual(first);
  expect(first.number).toBe(1);
});

test("a course that lacks something is not published, and the refusal says what", async () => {
  const author = await anAuthor(await aTenant());
  await author.writes("Reef knot", "");
  const attempt = author.publishes();
  await expect(attempt).rejects.toMatchObject({ code: "conflict" });
  await expect(attempt).rejects.toThrow(
    /sentence or two.*category.*level.*Nothing is in “Reef knot”/s,
  );
});

test("a learner in the middle keeps what is done, and a completed course stays completed", async () => {
  const acme = await aTenant();
  const [author, amara, bo] = [await anAuthor(acme), await acme.learner(), await acme.learner()];
  await author.settles();
  const reef = await author.writes("Reef knot");
  const bowline = await author.writes("Bowline");
  await author.publishes();
  for (const learner of [amara, bo]) {
    await learner.does(enrollLearner, { courseSlug: "knots" });
    await learner.does(completeLesson, { courseSlug: "knots", lessonSlug: "bowline" });
  }
  await bo.does(completeLesson, { courseSlug: "knots", lessonSlug: "reef-knot" });

  await author.does(removeLesson, { courseSlug: "knots", lessonId: reef });
  await author.rewrites(bowline, "Bowline", "A loop that holds.", 2);
  await author.writes("Hitch");
  await author.publishes();

  const standing = await amara.sees(standingIn, "knots");
  expect(standing.steps).toMatchObject([
    { slug: "bowline", done: true },
    { slug: "hitch", done: false },
  ]);
  expect(standing.course.completedAt).toBeNull();
  expect((await bo.sees(standingIn, "knots")).course.completedAt).not.toBeNull();
  expect((await amara.sees(lessonPage, "knots", "bowline")).text.html).toContain(
    "A loop that holds",
  );
});

test("writing on a draft raises nothing that visitors' pages are kept by", async () => {
  const acme = await aTenant();
  const author = await anAuthor(acme);
  const { version } = await acme.now();
  await author.settles();
  await author.writes("Reef knot");
  expect((await acme.now()).version).toBe(version);
});

test("another author's course does not exist, and neither does a neighbor's", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const author = await anAuthor(acme);
  for (const stranger of [await acme.instructor(), await globex.admin()]) {
    const attempt = stranger.does(removeLesson, {
      courseSlug: author.courseSlug,
      lessonId: randomUUID(),
    });
    await expect(attempt).rejects.toMatchObject({ code: "missing" });
  }
});
