import { expect, test } from "vitest";
import { loader } from "#app/routes/api/courses-list.ts";
import { bytesOf } from "#app/server/whole-answer.ts";
import { asking } from "#test/support/asking.ts";
import { aTenant } from "#test/support/world.ts";

type List = { courses: { slug: string; title: string }[]; older: string | null };

const acme = await aTenant("Acme");
const globex = await aTenant("Globex");
await acme.setUp(
  ({ sql }) => sql`
    insert into course (slug, title, state, published_at)
    select 'course-' || n, 'Course ' || n, 'published', now() - n * interval '1 day' from generate_series(1, 30) n
    union all select 'draft', 'Not yet', 'draft', null`,
);
await globex.setUp(
  ({ sql }) => sql`
    insert into course (slug, title, state, published_at) values ('theirs', 'Theirs', 'published', now())`,
);

const read = (answer: Response) => JSON.parse(String(bytesOf(answer)));

const list = async (path = ""): Promise<Response> =>
  loader(asking(acme.tenant, { path: `/api/courses/list${path}` }));

test("a program reads every published course once, page after page, and no neighbor's", async () => {
  const first: List = read(await list());
  const second: List = read(await list(`?older=${first.older}`));

  const slugs = [...first.courses, ...second.courses].map(({ slug }) => slug);
  expect(slugs).toEqual(Array.from({ length: 30 }, (_, at) => `course-${at + 1}`));
  expect([first.courses.length, second.older]).toEqual([24, null]);
});

test.each([
  `older=0.1.${"-".repeat(36)}`,
  "older=0.-9999999999999999.00000000-0000-4000-8000-000000000000&sort=newest",
  "older=0.99999999999999999999.00000000-0000-4000-8000-000000000000",
  "level=&category=%27%5C%3A*%26%7C!%29%28&words=%27%5C%3A*%26%7C!%29%28",
  "words=the&sort=nothing&unknown=1",
])("an address that nobody was given is answered all the same: %s", async (query) => {
  expect((await list(`?${query}`)).status).toBe(200);
});

test("nobody keeps the answer", async () => {
  const answer = await list();

  expect(answer.status).toBe(200);
  expect(answer.headers.get("Content-Type")).toBe("application/json");
  expect(answer.headers.get("Cache-Control")).toBe("no-store");
});

test("a question that cannot be read is answered with a problem document that names the field", async () => {
  const answer = await list(`?words=${"a".repeat(201)}`);

  expect(answer.status).toBe(422);
  expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
  expect(read(answer)).toMatchObject({
    type: "about:blank",
    status: 422,
    code: "invalid",
    fields: { words: "Use fewer words." },
  });
});

test("a paused academy answers programs with a problem document as well", async () => {
  const answer = await loader(asking({ ...acme.tenant, state: "suspended" }));

  expect(answer.status).toBe(402);
  expect(read(answer)).toMatchObject({ code: "payment_required", status: 402 });
});

test("prices are texts of minor units, and every filter is one of the question's", async () => {
  await acme.setUp(
    ({ sql }) => sql`
      insert into course (slug, title, state, published_at, price_minor, price_currency, level)
      values ('paid', 'Paid', 'published', now() - interval '1 year', 4900, 'USD', 'advanced')`,
  );
  const found = read(await list("?level=advanced&level=beginner&price=paid"));

  expect(found.courses).toMatchObject([
    { slug: "paid", price: { minor: "4900", currency: "USD" }, rating: null },
  ]);
  expect(found).toMatchObject({ total: 1, more: false, older: null, meant: null, unknown: [] });
});
