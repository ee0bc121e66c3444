import { expect, test } from "vitest";
import { courseProgress } from "#app/domain/learning/authoring/course-progress.ts";
import { completeLesson } from "#app/domain/learning/complete-lesson.ts";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { openLesson } from "#app/domain/learning/open-lesson.ts";
import { anAuthor } from "#test/support/author.ts";
import { aTenant } from "#test/support/world.ts";

const courseSlug = "knots";
const DAY_MS = 86_400_000;

test("an author sees how many completed each lesson, who is active, and where others stopped", async () => {
  const acme = await aTenant();
  const author = await anAuthor(acme);
  await author.settles();
  await author.writes("Reef knot");
  await author.writes("Hitch");
  await author.publishes();
  const [amara, bo, cleo] = [await acme.learner(), await acme.learner(), await acme.learner()];
  for (const learner of [amara, bo, cleo]) await learner.does(enrollLearner, { courseSlug });
  for (const lessonSlug of ["reef-knot", "hitch"]) {
    await amara.does(openLesson, { courseSlug, lessonSlug });
    await amara.does(completeLesson, { courseSlug, lessonSlug });
  }
  await bo.does(completeLesson, { courseSlug, lessonSlug: "reef-knot" });
  await bo.does(openLesson, { courseSlug, lessonSlug: "hitch" });
  await acme.setUp(({ db }) =>
    db.enrollment.updateMany({
      where: { personId: bo.personId },
      data: { lastOpenedAt: new Date(Date.now() - 15 * DAY_MS) },
    }),
  );

  const { totals, lessons } = await author.sees(courseProgress, courseSlug);
  expect(totals).toEqual({ enrolled: 3, finished: 1, active: 1, stopped: 1 });
  expect(lessons.map(({ title, completed, stopped }) => [title, completed, stopped])).toEqual([
    ["Reef knot", 2, 0],
    ["Hitch", 1, 1],
  ]);
  await expect((await acme.instructor()).sees(courseProgress, courseSlug)).rejects.toThrow(
    "There is no such course",
  );
});
