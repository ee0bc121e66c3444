import { expect, test } from "vitest";
import { filesOfFolder } from "#app/domain/learning/import/files-of-folder.ts";
import { readCarpentries } from "#app/domain/learning/import/read-carpentries.ts";
import { renderCourse } from "#app/domain/learning/render-course.ts";
import { DEMO_ACADEMIES } from "#prisma/demo/academies.ts";
import { runCommand } from "#test/support/command.ts";
import { askAs } from "#test/support/owner.ts";

const seed = (environment: Record<string, string> = { DEMO: "1" }) =>
  runCommand("seed-demo", [], environment);

test("the demo is there after one run, and a second run changes nothing and says the same", async () => {
  const first = await seed();
  const before = await everything();
  const second = await seed();

  expect(first).toMatchObject({ code: 0, err: "" });
  expect(second).toEqual(first);
  expect(await everything()).toEqual(before);

  const { hosts, people, ...rest } = JSON.parse(first.out);
  expect(rest).toEqual({});
  expect(hosts.map(({ url }: { url: string }) => url)).toEqual([
    "http://kestrel.localhost:3000/",
    "http://larkspur.localhost:3000/",
    "http://operator.localhost:3000/",
  ]);
  expect(people).toHaveLength(9);
  for (const person of people)
    expect(Object.keys(person)).toEqual(["host", "email", "password", "role"]);
});

test("nobody gets demo accounts where the demo was not asked for", async () => {
  const refused = await seed({ DEMO: "" });

  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toContain("The demo is not switched on");
});

test.each(DEMO_ACADEMIES.flatMap(({ courses }) => courses))(
  "$folder can be taken whole, under the slug that the demo knows it by",
  async ({ folder, slug }) => {
    const { course, lessons, report } = await renderCourse(
      await readCarpentries(await filesOfFolder(`prisma/demo/${folder}`)),
    );

    expect(report.problems).toEqual([]);
    expect(course.slug).toBe(slug);
    expect(lessons.length).toBeGreaterThanOrEqual(3);
  },
  60_000,
);

const everything = () =>
  askAs(
    "owner",
    "select (select json_agg(t order by slug) from tenant t where external_key like 'demo:%' or kind = 'platform') as tenants, (select count(*) from person p join tenant t on t.id = p.tenant_id where t.external_key like 'demo:%' or t.kind = 'platform') as people, (select json_agg(c order by c.id) from course c join tenant t on t.id = c.tenant_id where t.external_key like 'demo:%') as courses",
  );
