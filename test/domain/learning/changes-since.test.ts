import { expect, test } from "vitest";
import { changesSince } from "#app/domain/learning/changes-since.ts";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { openLesson } from "#app/domain/learning/open-lesson.ts";
import { anAuthor } from "#test/support/author.ts";
import { aTenant } from "#test/support/world.ts";

const courseSlug = "knots";

test("a learner reads what is new until the course was opened again", async () => {
  const acme = await aTenant();
  const [author, amara] = [await anAuthor(acme), await acme.learner()];
  await author.settles();
  const reef = await author.writes("Reef knot");
  await author.writes("Bowline");
  await author.publishes();
  await amara.does(enrollLearner, { courseSlug });
  expect(await amara.sees(changesSince, courseSlug)).toEqual([]);

  await author.rewrites(reef, "Square knot", "Left over right.", 2);
  await author.writes("Hitch");
  await author.publishes();

  const [news] = await amara.sees(changesSince, courseSlug);
  expect(news?.changes).toEqual({
    added: ["Hitch"],
    changed: ["Square knot"],
    removed: [],
    moved: [],
  });
  await amara.does(openLesson, { courseSlug, lessonSlug: "bowline" });
  expect(await amara.sees(changesSince, courseSlug)).toEqual([]);
});
