import { expect, test } from "vitest";
import { companyOverview } from "#app/company-overview.ts";
import { aTenant } from "#test/support/world.ts";

const done = (steps: readonly { to: string; done: boolean }[]) =>
  steps.filter((step) => step.done).map(({ to }) => to);

test("a new academy has everything still before it, and its neighbor's progress is not its own", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  await globex.setUp(({ db }) =>
    db.course.create({
      data: { slug: "c", title: "C", state: "published", publishedAt: new Date() },
    }),
  );
  await globex.learner();
  const [admin, theirs] = [await acme.admin(), await globex.admin()];

  const view = await admin.sees(companyOverview);

  expect(done(view.steps)).toEqual([]);
  expect(view.standing).toMatchObject({ people: 1n, admins: 1n, courses: 0n });
  expect(done((await theirs.sees(companyOverview)).steps)).toEqual([
    "/teach/import",
    "/company/people/invite",
  ]);
});

test("who may not have a domain of their own is not told to bring one", async () => {
  const [starter, professional] = [
    await aTenant("Acme", { tier: "starter" }),
    await aTenant("Globex"),
  ];
  const steps = async (academy: typeof starter) =>
    (await (await academy.admin()).sees(companyOverview)).steps.map(({ to }) => to);

  expect(await steps(starter)).not.toContain("/company/domains");
  expect(await steps(professional)).toContain("/company/domains");
});
