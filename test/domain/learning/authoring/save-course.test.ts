import { expect, test } from "vitest";
import { placeCourse } from "#app/domain/learning/authoring/place-course.ts";
import { coursePlan, draftSettings } from "#app/domain/learning/authoring/queries.ts";
import { coursePage } from "#app/domain/learning/queries.ts";
import { anAuthor } from "#test/support/author.ts";
import { aTenant } from "#test/support/world.ts";

test("a course may have another address until it is published, and none that is taken", async () => {
  const acme = await aTenant();
  const author = await anAuthor(acme);
  await anAuthor(acme, "Splices", author);
  const moves = (slug: string) => author.does(placeCourse, { courseSlug: author.courseSlug, slug });
  await expect(moves("splices")).rejects.toMatchObject({
    fields: { slug: "Another course has this address. Choose another." },
  });
  await author.writes("Reef knot");
  await author.settles();
  await author.publishes();
  await expect(moves("ropes")).rejects.toThrow(/keeps its address/);

  const other = await anAuthor(acme, "Drafts");
  const { courseSlug } = await other.does(placeCourse, {
    courseSlug: other.courseSlug,
    slug: "first-drafts",
  });
  expect((await other.sees(coursePlan, courseSlug)).course.title).toBe("Drafts");
});

test("a price is kept in the smallest unit of the academy's currency, and learners see it once published", async () => {
  const acme = await aTenant();
  const author = await anAuthor(acme);
  await expect(author.settles({ price: "19.999" })).rejects.toMatchObject({ code: "invalid" });
  await author.settles({ price: "19,9" });
  await author.writes("Reef knot");
  await author.publishes();
  const { course } = await author.sees(coursePage, "knots");
  expect(course).toMatchObject({ priceMinor: 1990n, priceCurrency: "USD", level: "beginner" });
});

test("settings that were changed elsewhere are not overwritten", async () => {
  const author = await anAuthor(await aTenant());
  await author.settles();
  await expect(author.settles({ summary: "Another." })).rejects.toMatchObject({ code: "conflict" });
});

test("what a course says of itself is drawn safely, and a form that does not ask for it leaves it", async () => {
  const acme = await aTenant();
  const author = await anAuthor(acme);
  await author.writes("Reef knot");
  const description = "Bring a **rope**. <script>alert(1)</script>";
  await author.settles({ description });
  await author.settles({ revision: 2 });
  await author.publishes();

  const { course } = await author.sees(coursePage, "knots");
  expect(course.description).toContain("<strong>rope</strong>");
  expect(course.description).not.toContain("script");
  expect((await author.sees(draftSettings, "knots")).descriptionSource).toBe(description);
});
