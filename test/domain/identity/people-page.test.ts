import { expect, test } from "vitest";
import { peoplePage } from "#app/domain/identity/people-page.ts";
import { aTenant } from "#test/support/world.ts";

test("everybody is shown once, whoever came last first, page by page and back", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const admin = await acme.admin();
  await globex.learner();
  for (let at = 0; at < 30; at++) await acme.learner(`p${at}@acme.example`);

  const first = await admin.sees(peoplePage, { search: "", after: null, before: null });
  const second = await admin.sees(peoplePage, { search: "", after: first.next, before: null });
  const back = await admin.sees(peoplePage, { search: "", after: null, before: second.previous });

  const emails = [...first.rows, ...second.rows].map(({ email }) => email);
  expect(emails).toHaveLength(31);
  expect(emails[0]).toBe("p29@acme.example");
  expect(emails.at(-1)).toBe(admin.email);
  expect([second.next, back.previous]).toEqual([null, null]);
  expect(back.rows).toEqual(first.rows);
});

test("a search means its letters, in any case, in name or address", async () => {
  const acme = await aTenant();
  const admin = await acme.admin();
  await acme.learner("a_b%c@acme.example");
  const found = async (search: string) =>
    (await admin.sees(peoplePage, { search, after: null, before: null })).rows.length;

  expect(await found("OKAFOR")).toBe(2);
  expect(await found("a_b%")).toBe(1);
  expect(await found("a_c")).toBe(0);
  expect(await found("%%")).toBe(0);
  expect(await found("\\")).toBe(0);
});
