import { expect, test } from "vitest";
import { completeLesson } from "#app/domain/learning/complete-lesson.ts";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { dropReviewWords } from "#app/domain/learning/reviews/drop-review-words.ts";
import { courseReviews, myReview, reportedReviews } from "#app/domain/learning/reviews/queries.ts";
import { replyToReview } from "#app/domain/learning/reviews/reply-to-review.ts";
import { reportReview } from "#app/domain/learning/reviews/report-review.ts";
import { settleReview } from "#app/domain/learning/reviews/settle-review.ts";
import { writeReview } from "#app/domain/learning/reviews/write-review.ts";
import { takeCourse } from "#app/take-course.ts";
import { anAuthor } from "#test/support/author.ts";
import { aCourse } from "#test/support/courses.ts";
import { aTenant } from "#test/support/world.ts";

type Company = Awaited<ReturnType<typeof aTenant>>;

/** The course about knots, and people who have done half of it. */
async function knots(acme: Company) {
  const { course } = await takeCourse(acme.tenant, await acme.admin(), aCourse());
  const courseSlug = course.slug;
  const reviewer = async () => {
    const person = await acme.learner();
    await person.does(enrollLearner, { courseSlug });
    await person.does(completeLesson, { courseSlug, lessonSlug: "reef-knot" });
    return {
      ...person,
      says: (rating: number, body = "") => person.does(writeReview, { courseSlug, rating, body }),
    };
  };
  const kept = async () => {
    const [row] = await acme.setUp(
      ({ sql }) => sql<{ sum: bigint; count: number }>`
        select rating_sum as sum, rating_count as count from course where slug = ${courseSlug}`,
    );
    return row;
  };
  return { courseSlug, reviewer, kept };
}

const FROM_THE_START = { after: null, before: null };

test("one review for each person, and an average that is exact when many write at once", async () => {
  const acme = await aTenant();
  const { reviewer, kept } = await knots(acme);
  const people = [await reviewer(), await reviewer(), await reviewer(), await reviewer()];
  await Promise.all(
    people.flatMap((one, at) => [one.says(at + 1), one.says(at + 2), one.says(at + 1)]),
  );
  for (const [at, one] of people.entries()) await one.says(at + 1, "So it is.");
  await people[0]?.says(5, "Better than I thought.");
  expect(await kept()).toEqual({ sum: 14n, count: 4 });
  expect(await acme.setUp(({ db }) => db.review.count())).toBe(4);
});

test("a tenth of the course comes before its review, and one's own course is for others to review", async () => {
  const acme = await aTenant();
  const { courseSlug } = await knots(acme);
  const early = await acme.learner();
  const review = { courseSlug, rating: 5, body: "" };
  await expect(early.does(writeReview, review)).rejects.toMatchObject({ code: "forbidden" });
  await early.does(enrollLearner, { courseSlug });
  await expect(early.does(writeReview, review)).rejects.toMatchObject({ code: "forbidden" });

  const author = await anAuthor(acme, "Lines");
  await author.writes("One");
  await author.settles();
  await author.publishes();
  await author.does(enrollLearner, { courseSlug: author.courseSlug });
  await author.does(completeLesson, { courseSlug: author.courseSlug, lessonSlug: "one" });
  const own = { courseSlug: author.courseSlug, rating: 5, body: "" };
  await expect(author.does(writeReview, own)).rejects.toMatchObject({ code: "forbidden" });
});

test("a review can be changed for thirty days", async () => {
  const acme = await aTenant();
  const { reviewer, courseSlug } = await knots(acme);
  const amara = await reviewer();
  await amara.says(3, "Fair.");
  const age = (days: number) =>
    acme.setUp(
      ({ sql }) =>
        sql`update review set written_at = now() - make_interval(days => ${days}::integer)`,
    );
  await age(29);
  await amara.says(4, "Good.");
  await age(31);
  await expect(amara.says(5)).rejects.toMatchObject({ code: "gone" });
  expect(await amara.sees(myReview, courseSlug)).toMatchObject({
    mine: { rating: 4, words: "Good." },
    mayWrite: false,
  });
});

test("what is reported is looked at once; hidden it counts no more, kept it counts again", async () => {
  const acme = await aTenant();
  const { reviewer, kept, courseSlug } = await knots(acme);
  const [amara, bo, admin] = [await reviewer(), await reviewer(), await acme.admin()];
  const { reviewId } = await amara.says(1, "Rude words.");
  await bo.says(5);
  await bo.does(reportReview, { courseSlug, reviewId, body: "Rude." });
  await bo.does(reportReview, { courseSlug, reviewId, body: "Very rude." });
  expect(await admin.sees(reportedReviews)).toMatchObject([{ reasons: ["Very rude."] }]);

  const hide = { reviewId, verdict: "hide", reason: "Rude" } as const;
  await expect(bo.does(settleReview, hide)).rejects.toMatchObject({ code: "forbidden" });
  await admin.does(settleReview, hide);
  await admin.does(settleReview, hide);
  expect(await kept()).toEqual({ sum: 5n, count: 1 });
  expect(await admin.sees(reportedReviews)).toEqual([]);
  const seen = await bo.sees(courseReviews, { courseSlug }, FROM_THE_START);
  expect(seen.page.rows).toHaveLength(1);

  await amara.says(2, "Milder words.");
  await admin.does(settleReview, { reviewId, verdict: "keep", reason: "" });
  expect(await kept()).toEqual({ sum: 7n, count: 2 });
});

test("who writes the course replies, and nobody else", async () => {
  const acme = await aTenant();
  const { reviewer, courseSlug } = await knots(acme);
  const amara = await reviewer();
  const { reviewId } = await amara.says(4, "Good.");
  const reply = { courseSlug, reviewId, body: "Thank you." };
  for (const other of [amara, await acme.instructor(), await (await aTenant("Globex")).admin()])
    await expect(other.does(replyToReview, reply)).rejects.toMatchObject({ code: "missing" });
  await (await acme.admin()).does(replyToReview, reply);
  const { page } = await amara.sees(courseReviews, { courseSlug }, FROM_THE_START);
  expect(page.rows[0]).toMatchObject({ reply: "Thank you.", repliedAt: expect.any(Date) });
});

test("whoever is erased leaves the stars and takes the words", async () => {
  const acme = await aTenant();
  const { reviewer, kept, courseSlug } = await knots(acme);
  const amara = await reviewer();
  await amara.says(4, "Good.");
  await acme.setUp((scope) => dropReviewWords(scope, amara));
  const { average, page } = await amara.sees(courseReviews, { courseSlug }, FROM_THE_START);
  expect(page.rows).toMatchObject([{ rating: 4, words: "" }]);
  expect(average).toBe(400);
  expect(await kept()).toEqual({ sum: 4n, count: 1 });
  const journal = await acme.setUp(({ db }) => db.journal.findMany({ select: { facts: true } }));
  expect(JSON.stringify(journal)).not.toContain("Good.");
});

test("every page shows every review once, with the stars of all of them", async () => {
  const acme = await aTenant();
  const { reviewer, courseSlug } = await knots(acme);
  const first = await reviewer();
  await first.says(5);
  await acme.setUp(
    ({ sql, tenant }) => sql`
      with p as (insert into person (email, name) select n || '@' || ${tenant.slug}::text, 'Somebody' from generate_series(1, 24) n returning id)
      insert into review (course_id, person_id, rating)
      select c.id, p.id, 1 from p, course c where c.slug = ${courseSlug}`,
  );
  const walk = async (after: string | null): Promise<string[]> => {
    const asked = { after, before: null };
    const { page, count, histogram } = await first.sees(courseReviews, { courseSlug }, asked);
    expect(count).toBe(25);
    expect(histogram.map((one) => one.count)).toEqual([1, 0, 0, 0, 24]);
    const ids = page.rows.map(({ id }) => id);
    return page.next ? [...ids, ...(await walk(page.next))] : ids;
  };
  const seen = await walk(null);
  expect(new Set(seen).size).toBe(25);
  expect(seen).toHaveLength(25);
});
