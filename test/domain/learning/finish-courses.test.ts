import { expect, test } from "vitest";
import { removeLesson } from "#app/domain/learning/authoring/remove-lesson.ts";
import { completeLesson } from "#app/domain/learning/complete-lesson.ts";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { finishCourses } from "#app/domain/learning/finish-courses.ts";
import { standingIn } from "#app/domain/learning/queries.ts";
import { anAuthor } from "#test/support/author.ts";
import { aTenant } from "#test/support/world.ts";

const courseSlug = "knots";

test("who lacked only a lesson that is gone has completed the course, once; who has not begun has not", async () => {
  const acme = await aTenant();
  const [author, amara, bo] = [await anAuthor(acme), await acme.learner(), await acme.learner()];
  await author.settles();
  await author.writes("Reef knot");
  const hitch = await author.writes("Hitch");
  await author.publishes();
  for (const learner of [amara, bo]) await learner.does(enrollLearner, { courseSlug });
  await amara.does(completeLesson, { courseSlug, lessonSlug: "reef-knot" });

  await author.does(removeLesson, { courseSlug, lessonId: hitch });
  await author.publishes();
  const { course } = await author.plan();
  for (let delivery = 0; delivery < 2; delivery += 1)
    await acme.setUp((scope) => finishCourses(scope, { courseId: course.id }));

  expect((await amara.sees(standingIn, courseSlug)).course.completedAt).not.toBeNull();
  expect((await bo.sees(standingIn, courseSlug)).course.completedAt).toBeNull();
  const told = await acme.setUp(({ db }) =>
    db.journal.count({ where: { name: "learning.course-completed" } }),
  );
  expect(told).toBe(1);
});
