import { expect, test } from "vitest";
import { programsOnOffer } from "#app/domain/learning/programs/queries.ts";
import type { ProgramKind } from "#app/domain/learning/programs/words.ts";
import { aProgram } from "#test/support/programs.ts";
import { aTenant } from "#test/support/world.ts";

const company = await aTenant("Acme");
const author = await company.admin();
const learner = await company.learner();
await aProgram(company, {
  ...{ author, title: "Deck hand", summary: "For 100% beginners", outcomes: ["Splice a rope"] },
  courses: ["knots", "tides"],
});
await aProgram(company, { author, title: "Navigator", kind: "bundle", courses: ["stars"] });
await aProgram(await aTenant("Globex"), { title: "Deck officer", courses: ["knots"] });

const found = async (search: string, kind: ProgramKind | null = null) => {
  const asked = { after: null, before: null, kind, search };
  return (await learner.sees(programsOnOffer, asked)).rows.map(({ title }) => title);
};

test("a search finds paths and bundles by every word of theirs and by the titles of their courses", async () => {
  expect(await found("")).toEqual(["Navigator", "Deck hand"]);
  expect(await found("deck")).toEqual(["Deck hand"]);
  expect(await found("splice  HAND")).toEqual(["Deck hand"]);
  expect(await found("about stars")).toEqual(["Navigator"]);
  expect(await found("about")).toHaveLength(2);
  expect(await found("about", "path")).toEqual(["Deck hand"]);
  expect(await found("deck stars")).toEqual([]);
});

test("signs of patterns in a search are only signs", async () => {
  expect(await found("100%")).toEqual(["Deck hand"]);
  for (const signs of ["_eck", "%stars%knots", "\\"]) expect(await found(signs)).toEqual([]);
});
