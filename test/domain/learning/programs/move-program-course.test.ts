import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addProgramSection } from "#app/domain/learning/programs/add-program-section.ts";
import { moveProgramCourse } from "#app/domain/learning/programs/move-program-course.ts";
import { moveProgramSection } from "#app/domain/learning/programs/move-program-section.ts";
import { offerProgram } from "#app/domain/learning/programs/offer-program.ts";
import { removeProgramSection } from "#app/domain/learning/programs/remove-program-section.ts";
import { withdrawProgram } from "#app/domain/learning/programs/withdraw-program.ts";
import { aProgram } from "#test/support/programs.ts";
import { aTenant } from "#test/support/world.ts";

/** A path of two sections, whose plan reads "first: knots tides lights | second:". */
async function aPlan() {
  const path = await aProgram(await aTenant());
  const { author, programSlug } = path;
  const asked = { programSlug, title: "second", requestId: randomUUID() };
  for (const _ of [1, 2]) await author.does(addProgramSection, asked);
  const sections = async () => (await path.plan()).sections;
  const reads = async () =>
    (await sections())
      .map(({ title, courses }) => [`${title || "first"}:`, ...courses.map(({ slug }) => slug)])
      .map((words) => words.join(" "))
      .join(" | ");
  const move = (courseSlug: string, where: { step: "up" | "down" } | { index: number }) =>
    sections().then(([, second]) =>
      author.does(
        moveProgramCourse,
        "step" in where
          ? { programSlug, courseSlug, ...where }
          : { programSlug, courseSlug, sectionId: second?.id ?? "", ...where },
      ),
    );
  return { ...path, sections, reads, move };
}

test("a course moves by steps across sections, or exactly to where it is dropped", async () => {
  const { reads, move } = await aPlan();
  expect(await reads()).toBe("first: knots tides lights | second:");
  await move("tides", { step: "up" });
  expect(await reads()).toBe("first: tides knots lights | second:");
  await move("lights", { step: "down" });
  expect(await reads()).toBe("first: tides knots | second: lights");
  await move("tides", { index: 0 });
  expect(await reads()).toBe("first: knots | second: tides lights");
  await move("lights", { step: "down" });
  expect(await reads()).toBe("first: knots | second: tides lights");
});

test("a section that is removed leaves its courses to its neighbor, and the last one stays", async () => {
  const { author, programSlug, sections, reads, move } = await aPlan();
  await move("lights", { index: 0 });
  const [first, second] = await sections();
  const of = (section: { id: string } | undefined) => ({
    programSlug,
    sectionId: section?.id ?? "",
  });

  await author.does(moveProgramSection, { ...of(second), step: "up" });
  expect(await reads()).toBe("second: lights | first: knots tides");
  await author.does(removeProgramSection, of(second));
  expect(await reads()).toBe("first: lights knots tides");
  await author.does(removeProgramSection, of(first));
  expect(await reads()).toBe("first: lights knots tides");
});

test("what an administrator has withdrawn, its author does not put back", async () => {
  const company = await aTenant();
  const { author, programSlug } = await aProgram(company, { author: await company.instructor() });
  await author.does(withdrawProgram, { programSlug });
  await author.does(offerProgram, { programSlug });

  const admin = await company.admin();
  await admin.does(withdrawProgram, { programSlug });
  const attempt = author.does(offerProgram, { programSlug });
  await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
  await admin.does(offerProgram, { programSlug });
});
