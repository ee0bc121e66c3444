import { expect, test } from "vitest";
import { completeLesson } from "#app/domain/learning/complete-lesson.ts";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { leaveCourse } from "#app/domain/learning/joining/leave-course.ts";
import { courseToKeep } from "#app/domain/learning/offline/course-to-keep.ts";
import { anAuthor } from "#test/support/author.ts";
import { aQuiz, ask } from "#test/support/quizzes.ts";
import { aTenant } from "#test/support/world.ts";

const courseSlug = "knots";

test("a lesson has another version when it is done, and the others keep theirs", async () => {
  const acme = await aTenant();
  const [author, amara] = [await anAuthor(acme), await acme.learner()];
  await author.settles();
  for (const title of ["Reef knot", "Hitch"]) await author.writes(title);
  await author.publishes();
  await amara.does(enrollLearner, { courseSlug });

  const before = await amara.sees(courseToKeep, courseSlug);
  await amara.does(completeLesson, { courseSlug, lessonSlug: "reef-knot" });
  const after = await amara.sees(courseToKeep, courseSlug);

  expect(before.lessons.map(({ finishes }) => finishes)).toEqual([true, true]);
  expect(after.lessons.map(({ finishes }) => finishes)).toEqual([false, true]);
  expect(after.lessons[0]?.version).not.toBe(before.lessons[0]?.version);
  expect(after.lessons[1]?.version).toBe(before.lessons[1]?.version);
});

test("a course is kept by those who take it, as long as they do", async () => {
  const acme = await aTenant();
  const [author, amara, bo] = [await anAuthor(acme), await acme.learner(), await acme.learner()];
  await author.settles();
  await author.writes("Reef knot");
  await author.publishes();
  await amara.does(enrollLearner, { courseSlug });
  await amara.sees(courseToKeep, courseSlug);
  await amara.does(leaveCourse, { courseSlug });

  for (const learner of [amara, bo])
    await expect(learner.sees(courseToKeep, courseSlug)).rejects.toMatchObject({ code: "missing" });
});

test("a quiz can be read about, but not finished, without a connection", async () => {
  const quiz = await aQuiz(await aTenant(), [ask.short("Which bird?", "Wren")]);
  const learner = await quiz.learner();
  const { lessons } = await learner.sees(courseToKeep, quiz.lesson.courseSlug);
  const kept = lessons.find(({ slug }) => slug === quiz.lesson.lessonSlug);
  expect(kept).toMatchObject({ finishes: false, mediaBytes: 0 });
});
