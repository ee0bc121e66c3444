import { expect, test } from "vitest";
import { loader } from "#app/routes/api/courses-list.ts";
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

const list = async (path = ""): Promise<Response> =>
  loader(asking(acme.tenant, { path: `/api/courses/list${path}` }));

test("a program reads every published course once, page after page, and no neighbor's", async () => {
  const first: List = await (await list()).json();
  const second: List = await (await list(`?older=${first.older}`)).json();

  const slugs = [...first.courses, ...second.courses].map(({ slug }) => slug);
  expect(slugs).toEqual(Array.from({ length: 30 }, (_, at) => `course-${at + 1}`));
  expect([first.courses.length, second.older]).toEqual([24, null]);
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
  expect(await answer.json()).toMatchObject({
    type: "about:blank",
    status: 422,
    code: "invalid",
    fields: { words: "Use fewer words." },
  });
});

test("a paused academy answers programs with a problem document as well", async () => {
  const answer = await loader(asking({ ...acme.tenant, state: "suspended" }));

  expect(answer.status).toBe(402);
  expect(await answer.json()).toMatchObject({ code: "payment_required", status: 402 });
});
