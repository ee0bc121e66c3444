import { expect, test } from "vitest";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { joiningDesk } from "#app/domain/learning/joining/queries.ts";
import { requireCourse } from "#app/domain/learning/joining/require-course.ts";
import { waiveRequirements } from "#app/domain/learning/joining/waive-requirements.ts";
import { wayIn } from "#app/domain/learning/joining/way-in.ts";
import { coursePage } from "#app/domain/learning/queries.ts";
import { offer } from "#test/support/offer.ts";
import { aTenant } from "#test/support/world.ts";

/** Three courses: knots, splices and rigging. */
async function aLoft() {
  const acme = await aTenant();
  await offer(
    acme,
    ["Knots", "Splices", "Rigging"].map((title) => ({ title, slug: title.toLowerCase() })),
  );
  return { acme, admin: await acme.admin(), amara: await acme.learner() };
}

test("a course that requires another one is begun after it, or when that was waived for a reason", async () => {
  const { admin, amara } = await aLoft();
  const courseSlug = "splices";
  await admin.does(requireCourse, { courseSlug, required: "knots" });
  await admin.does(requireCourse, { courseSlug, required: "Knots" });

  const early = amara.does(enrollLearner, { courseSlug });
  await expect(early).rejects.toThrow("Complete first: Knots.");
  const { course } = await amara.sees(coursePage, courseSlug);
  expect((await amara.sees(wayIn, course.id)).missing).toMatchObject([{ slug: "knots" }]);

  const { email } = amara;
  await admin.does(waiveRequirements, { courseSlug, email, reason: "Ten years at sea." });
  expect(await amara.does(enrollLearner, { courseSlug })).toMatchObject({ standing: "enrolled" });
  const { required, waived } = await admin.sees(joiningDesk, courseSlug);
  expect(required).toHaveLength(1);
  expect(waived).toMatchObject([{ id: amara.personId, reason: "Ten years at sea." }]);
});

test("a circle is refused by its name", async () => {
  const { admin } = await aLoft();
  await admin.does(requireCourse, { courseSlug: "splices", required: "knots" });
  await admin.does(requireCourse, { courseSlug: "rigging", required: "splices" });

  const closing = admin.does(requireCourse, { courseSlug: "knots", required: "rigging" });
  await expect(closing).rejects.toMatchObject({
    fields: { required: expect.stringContaining("Knots → Rigging → Splices → Knots") },
  });
  await expect(
    admin.does(requireCourse, { courseSlug: "knots", required: "knots" }),
  ).rejects.toMatchObject({ fields: { required: expect.stringContaining("Knots → Knots") } });
});

test("of two edits at once that would make a circle together, one is refused", async () => {
  const { admin } = await aLoft();
  const outcomes = await Promise.allSettled([
    admin.does(requireCourse, { courseSlug: "splices", required: "knots" }),
    admin.does(requireCourse, { courseSlug: "knots", required: "splices" }),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a neighbor's course cannot be required, nor a neighbor's person let in", async () => {
  const { admin } = await aLoft();
  const globex = await aTenant("Globex");
  await offer(globex, [{ slug: "sailing", title: "Sailing" }]);
  const stranger = await globex.learner();
  const courseSlug = "knots";

  await expect(admin.does(requireCourse, { courseSlug, required: "sailing" })).rejects.toThrow();
  const { email } = stranger;
  const waiving = admin.does(waiveRequirements, { courseSlug, email, reason: "None." });
  await expect(waiving).rejects.toMatchObject({ code: "invalid" });
});
