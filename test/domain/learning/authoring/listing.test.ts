import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { appealWithdrawal } from "#app/domain/learning/authoring/appeal-withdrawal.ts";
import { changeReview } from "#app/domain/learning/authoring/change-review.ts";
import { publishCourse } from "#app/domain/learning/authoring/publish-course.ts";
import { reviewQueue } from "#app/domain/learning/authoring/queries.ts";
import { recallCourse } from "#app/domain/learning/authoring/recall-course.ts";
import { relistCourse } from "#app/domain/learning/authoring/relist-course.ts";
import { sendBackCourse } from "#app/domain/learning/authoring/send-back-course.ts";
import { submitCourse } from "#app/domain/learning/authoring/submit-course.ts";
import { upholdWithdrawal } from "#app/domain/learning/authoring/uphold-withdrawal.ts";
import { withdrawCourse } from "#app/domain/learning/authoring/withdraw-course.ts";
import { completeLesson } from "#app/domain/learning/complete-lesson.ts";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { coursePage, lessonPage, standingIn } from "#app/domain/learning/queries.ts";
import { drawDraft } from "#app/draw-draft.ts";
import { takeCourse } from "#app/take-course.ts";
import { anAuthor } from "#test/support/author.ts";
import { aCourse } from "#test/support/courses.ts";
import { aTenant } from "#test/support/world.ts";

const courseSlug = "knots";

/** An author with a course that could be on sale, where courses are looked at first. */
async function underReview() {
  const acme = await aTenant();
  const [author, admin] = [await anAuthor(acme), await acme.admin()];
  await admin.does(changeReview, { review: "first" });
  await author.settles();
  const lessonId = await author.writes("Reef knot");
  const submits = async () => {
    const drawn = await drawDraft(acme.tenant, author, courseSlug);
    return author.does(submitCourse, { courseSlug, note: "Please look.", drawn });
  };
  return { acme, author, admin, lessonId, submits };
}

/** A course on sale with a learner in it. */
async function onSale() {
  const acme = await aTenant();
  const [author, admin, amara] = [await anAuthor(acme), await acme.admin(), await acme.learner()];
  await author.settles();
  await author.writes("Reef knot");
  await author.publishes();
  await amara.does(enrollLearner, { courseSlug });
  return { acme, author, admin, amara };
}

test("where courses are looked at first, an author sends in and an administrator publishes", async () => {
  const { acme, author, admin, submits } = await underReview();
  await expect(author.publishes()).rejects.toMatchObject({ code: "forbidden" });

  await submits();
  await submits();

  const { waiting } = await admin.sees(reviewQueue);
  expect(waiting).toMatchObject([{ slug: courseSlug, why: "review", note: "Please look." }]);
  const drawn = await drawDraft(acme.tenant, admin, courseSlug);
  await admin.does(publishCourse, { courseSlug, requestId: randomUUID(), note: "", drawn });
  expect((await author.sees(coursePage, courseSlug)).course.title).toBe("Knots");
  expect((await admin.sees(reviewQueue)).waiting).toEqual([]);
});

test("a course in review is not written on until it comes back, with a reason or by its author", async () => {
  const { author, admin, lessonId, submits } = await underReview();
  await submits();
  const writes = () => author.rewrites(lessonId, "Reef knot", "Left over right.", 2);
  await expect(writes()).rejects.toMatchObject({ code: "conflict" });

  await admin.does(sendBackCourse, { courseSlug, reason: "Say which hand." });
  await writes();
  await submits();
  await author.does(recallCourse, { courseSlug });

  expect((await author.plan()).course).toMatchObject({ state: "draft", submittedAt: null });
  await expect(
    author.does(sendBackCourse, { courseSlug, reason: "I may not." }),
  ).rejects.toMatchObject({ code: "forbidden" });
});

test("an imported course waits too where courses are looked at first", async () => {
  const acme = await aTenant();
  await (await acme.admin()).does(changeReview, { review: "first" });
  const report = await takeCourse(acme.tenant, await acme.instructor(), aCourse());
  expect(report).toMatchObject({ created: true, onSale: false });
  await expect((await acme.learner()).sees(coursePage, courseSlug)).rejects.toMatchObject({
    code: "missing",
  });
});

test("a withdrawn course is found by nobody new and kept by whoever has it", async () => {
  const { acme, author, amara } = await onSale();
  await author.does(withdrawCourse, { courseSlug, reason: "Out of date." });
  const stranger = await acme.learner();

  await expect(stranger.sees(coursePage, courseSlug)).rejects.toMatchObject({ code: "missing" });
  await expect(stranger.does(enrollLearner, { courseSlug })).rejects.toMatchObject({
    code: "missing",
  });
  expect((await amara.sees(lessonPage, courseSlug, "reef-knot")).text.html).toContain("Right over");
  await amara.does(completeLesson, { courseSlug, lessonSlug: "reef-knot" });
  expect((await amara.sees(standingIn, courseSlug)).course.completedAt).not.toBeNull();
});

test("what a moderator has withdrawn comes back by a moderator alone, after an appeal or without", async () => {
  const { author, admin } = await onSale();
  const relists = () => author.does(relistCourse, { courseSlug });
  await admin.does(withdrawCourse, { courseSlug, reason: "A knot that slips." });
  await expect(relists()).rejects.toMatchObject({ code: "forbidden" });

  await author.does(appealWithdrawal, { courseSlug, reason: "It holds when it is wet." });
  expect((await admin.sees(reviewQueue)).waiting).toMatchObject([{ why: "appeal" }]);
  await admin.does(upholdWithdrawal, { courseSlug, reason: "It does not." });
  await author.publishes();
  await expect(author.sees(coursePage, courseSlug)).rejects.toMatchObject({ code: "missing" });

  await admin.does(relistCourse, { courseSlug });
  expect((await author.sees(coursePage, courseSlug)).course.title).toBe("Knots");
});
