import { expect, test } from "vitest";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { approveRequest } from "#app/domain/learning/joining/approve-request.ts";
import { declineRequest } from "#app/domain/learning/joining/decline-request.ts";
import { openRequests } from "#app/domain/learning/joining/queries.ts";
import { setJoining } from "#app/domain/learning/joining/set-joining.ts";
import { wayIn } from "#app/domain/learning/joining/way-in.ts";
import { withdrawRequest } from "#app/domain/learning/joining/withdraw-request.ts";
import { coursePage } from "#app/domain/learning/queries.ts";
import { joiningRule } from "#test/support/joining.ts";
import { offer } from "#test/support/offer.ts";
import { aTenant } from "#test/support/world.ts";

const courseSlug = "knots";

async function byRequest(seats: number | null = null) {
  const acme = await aTenant();
  await offer(acme, [{ slug: courseSlug, title: "Knots" }]);
  const [admin, amara, bo] = [await acme.admin(), await acme.learner(), await acme.learner()];
  await admin.does(setJoining, joiningRule(courseSlug, { joining: "request", seats }));
  const { course } = await amara.sees(coursePage, courseSlug);
  const letters = () => acme.setUp(({ db }) => db.mail.count());
  return { acme, admin, amara, bo, courseId: course.id, letters };
}

test("who asks is in when they are approved, once, and reads so", async () => {
  const { admin, amara, courseId, letters } = await byRequest();
  for (let time = 0; time < 2; time += 1)
    expect(await amara.does(enrollLearner, { courseSlug })).toMatchObject({ standing: "asked" });
  expect((await amara.sees(wayIn, courseId)).request).toBe("asked");

  const { personId } = amara;
  await Promise.all([0, 1].map(() => admin.does(approveRequest, { courseSlug, personId })));
  expect(await amara.does(enrollLearner, { courseSlug })).toMatchObject({ standing: "enrolled" });
  expect(await letters()).toBe(1);
});

test("approved where every seat is taken is in line, and the page says at which place", async () => {
  const { admin, amara, bo, courseId } = await byRequest(1);
  for (const one of [amara, bo]) {
    await one.does(enrollLearner, { courseSlug });
    await admin.does(approveRequest, { courseSlug, personId: one.personId });
  }
  expect(await bo.sees(wayIn, courseId)).toMatchObject({
    request: "waiting",
    place: 1,
    isFull: true,
  });
  const { asking, waiting } = await admin.sees(openRequests, courseSlug);
  expect([asking.length, waiting.map(({ personId }) => personId)]).toEqual([0, [bo.personId]]);
});

test("who is declined reads why and may ask again; who withdraws asks no more", async () => {
  const { admin, amara, bo, courseId } = await byRequest();
  for (const one of [amara, bo]) await one.does(enrollLearner, { courseSlug });
  const reason = "Begin with the course for newcomers.";
  await admin.does(declineRequest, { courseSlug, personId: amara.personId, reason });
  await bo.does(withdrawRequest, { courseSlug });

  expect(await amara.sees(wayIn, courseId)).toMatchObject({ request: "declined", reason });
  expect((await bo.sees(wayIn, courseId)).request).toBeNull();
  expect((await admin.sees(openRequests, courseSlug)).asking).toEqual([]);
  expect(await amara.does(enrollLearner, { courseSlug })).toMatchObject({ standing: "asked" });
});
