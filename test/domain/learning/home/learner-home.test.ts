import { expect, test } from "vitest";
import { completeLesson } from "#app/domain/learning/complete-lesson.ts";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { myStreak, whereToGoOn } from "#app/domain/learning/home/learner-home.ts";
import { recommendedCourses } from "#app/domain/learning/home/recommended-courses.ts";
import { openLesson } from "#app/domain/learning/open-lesson.ts";
import { takeCourse } from "#app/take-course.ts";
import { aCourse } from "#test/support/courses.ts";
import { offer } from "#test/support/offer.ts";
import { aTenant } from "#test/support/world.ts";

test("a learner goes on in the course opened last, at the lesson opened last, or the first that is left", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  for (const title of ["Knots", "Tides"])
    await takeCourse(acme.tenant, await acme.admin(), aCourse(title));
  expect(await amara.sees(whereToGoOn)).toBeNull();

  await amara.does(enrollLearner, { courseSlug: "tides" });
  await amara.does(enrollLearner, { courseSlug: "knots" });
  await amara.does(openLesson, { courseSlug: "knots", lessonSlug: "bowline" });
  expect(await amara.sees(whereToGoOn)).toMatchObject({
    course: "Knots",
    lessonSlug: "bowline",
    done: 0,
  });

  await amara.does(completeLesson, { courseSlug: "knots", lessonSlug: "bowline" });
  expect(await amara.sees(whereToGoOn)).toMatchObject({
    lessonSlug: "reef-knot",
    done: 1,
    lessonCount: 2,
  });

  await amara.does(completeLesson, { courseSlug: "knots", lessonSlug: "reef-knot" });
  expect(await amara.sees(whereToGoOn)).toMatchObject({ course: "Tides", lessonSlug: "reef-knot" });
});

test.each(["Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"])(
  "a day is a day of the academy's calendar: in %s too, a minute before midnight is yesterday",
  async (timeZone) => {
    const acme = await aTenant();
    const amara = await acme.learner();
    await takeCourse(acme.tenant, await acme.admin(), aCourse());
    await amara.does(enrollLearner, { courseSlug: "knots" });
    await amara.does(completeLesson, { courseSlug: "knots", lessonSlug: "bowline" });
    await acme.setUp(
      ({ sql, now }) => sql`
        insert into lesson_completion (person_id, course_id, lesson_id, completed_at)
        select ${amara.personId}::uuid, course_id, id,
               date_trunc('day', ${now}::timestamptz, ${timeZone}::text) - interval '1 minute'
        from lesson where slug = 'reef-knot'`,
    );

    const streak = await amara.sees((glance) =>
      myStreak({ ...glance, tenant: { ...glance.tenant, timeZone } }),
    );
    expect(streak).toMatchObject({ length: 2, learnedToday: true });
  },
);

test("courses are recommended by category, then by how many take them, and never what is begun, hidden or named twice", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  const courses = [
    { slug: "begun", category: "Safety", enrollmentCount: 900 },
    { slug: "alike", category: "Safety", enrollmentCount: 1 },
    { slug: "draft", category: "Safety", enrollmentCount: 800, state: "draft" },
    { slug: "loved", category: "Music", enrollmentCount: 700 },
    { slug: "known", category: null, enrollmentCount: 600 },
  ];
  await offer(
    acme,
    courses.map((course) => ({ ...course, title: course.slug })),
  );
  const slugs = async () =>
    (await amara.sees(recommendedCourses)).map(({ because, courses }) => [
      because,
      ...courses.map(({ slug }) => slug),
    ]);

  expect(await slugs()).toEqual([[null, "begun", "loved", "known"]]);
  await amara.does(enrollLearner, { courseSlug: "begun" });
  expect(await slugs()).toEqual([
    ["Safety", "alike"],
    [null, "loved", "known"],
  ]);
});
