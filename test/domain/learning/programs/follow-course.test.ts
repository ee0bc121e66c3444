import { expect, test } from "vitest";
import { relistCourse } from "#app/domain/learning/authoring/relist-course.ts";
import { withdrawCourse } from "#app/domain/learning/authoring/withdraw-course.ts";
import { deliveryIn } from "#test/support/deliver.ts";
import { aProgram } from "#test/support/programs.ts";
import { aTenant } from "#test/support/world.ts";

test("a course that is withdrawn lets those go on who wait for it, and one that comes back takes in whoever needs it, at once", async () => {
  const path = await aProgram(await aTenant(), { inOrder: "yes" });
  const delivered = deliveryIn(path.company);
  await path.author.does(withdrawCourse, { courseSlug: "tides", reason: "Old maps." });
  await delivered();
  const amara = await path.member();
  await amara.finishes("knots");
  await delivered();
  expect(await amara.standings()).toEqual({
    knots: "completed",
    tides: "gone",
    lights: "enrolled",
  });

  await path.author.does(relistCourse, { courseSlug: "tides" });
  await delivered();

  expect(await amara.standings()).toMatchObject({ tides: "enrolled" });
  await amara.finishes("lights");
  await delivered();
  expect((await amara.page()).progress.isComplete).toBe(false);
  await amara.finishes("tides");
  await delivered();
  expect(await path.completions()).toBe(1);
});
