import { expect, test } from "vitest";
import { completeLesson } from "#app/domain/learning/complete-lesson.ts";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { leaveCourse } from "#app/domain/learning/joining/leave-course.ts";
import { courseLearners } from "#app/domain/learning/joining/queries.ts";
import { removeLearner } from "#app/domain/learning/joining/remove-learner.ts";
import { setJoining } from "#app/domain/learning/joining/set-joining.ts";
import { wayIn } from "#app/domain/learning/joining/way-in.ts";
import { myCourses, standingIn } from "#app/domain/learning/queries.ts";
import { takeCourse } from "#app/take-course.ts";
import { aCourse } from "#test/support/courses.ts";
import { joiningRule } from "#test/support/joining.ts";
import { aTenant } from "#test/support/world.ts";

const courseSlug = "knots";

/** Two lessons, the first of them done. */
async function halfway() {
  const acme = await aTenant();
  const [admin, amara] = [await acme.admin(), await acme.learner()];
  const { course } = await takeCourse(acme.tenant, admin, aCourse());
  await amara.does(enrollLearner, { courseSlug });
  await amara.does(completeLesson, { courseSlug, lessonSlug: "reef-knot" });
  return { acme, admin, amara, courseId: course.id };
}

test("whoever leaves is out, keeps what they did, and goes on from there when they come back", async () => {
  const { amara } = await halfway();
  for (let time = 0; time < 2; time += 1) await amara.does(leaveCourse, { courseSlug });

  expect(await amara.sees(myCourses)).toEqual([]);
  const studying = amara.does(completeLesson, { courseSlug, lessonSlug: "bowline" });
  await expect(studying).rejects.toMatchObject({ code: "forbidden" });

  await amara.does(enrollLearner, { courseSlug });
  expect((await amara.sees(standingIn, courseSlug)).done).toBe(1);
  await amara.does(completeLesson, { courseSlug, lessonSlug: "bowline" });
  await amara.does(leaveCourse, { courseSlug });
  await amara.does(enrollLearner, { courseSlug });
  expect((await amara.sees(standingIn, courseSlug)).course.completedAt).not.toBeNull();
});

test("whoever is taken out reads why and comes back only by their teacher", async () => {
  const { admin, amara, courseId } = await halfway();
  const { personId } = amara;
  await admin.does(removeLearner, { courseSlug, personId, reason: "The course is for the crew." });

  await expect(amara.does(enrollLearner, { courseSlug })).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await amara.sees(wayIn, courseId)).toMatchObject({
    wasTakenOut: true,
    reason: "The course is for the crew.",
  });
  const none = { after: null, before: null, search: "" };
  expect((await admin.sees(courseLearners, courseSlug, none)).rows).toEqual([]);
});

test("where leaving is not allowed, nobody leaves by themselves", async () => {
  const { admin, amara } = await halfway();
  await admin.does(setJoining, joiningRule(courseSlug, { mayLeave: false }));
  await expect(amara.does(leaveCourse, { courseSlug })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("a rule that changes takes nobody out", async () => {
  const { admin, amara } = await halfway();
  for (const joining of ["request", "assigned", "class", "open"] as const) {
    await admin.does(setJoining, joiningRule(courseSlug, { joining, seats: 1 }));
    expect(await amara.sees(myCourses)).toHaveLength(1);
  }
});

test("an instructor decides nothing about a course of somebody else", async () => {
  const { acme, amara } = await halfway();
  const other = await acme.instructor();
  await expect(other.does(setJoining, joiningRule(courseSlug))).rejects.toMatchObject({
    code: "missing",
  });
  const { personId } = amara;
  const removing = other.does(removeLearner, { courseSlug, personId, reason: "No." });
  await expect(removing).rejects.toMatchObject({ code: "missing" });
});
