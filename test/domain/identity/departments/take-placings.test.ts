import { expect, test } from "vitest";
import { departmentExport } from "#app/department-export.ts";
import { checkPlacings } from "#app/domain/identity/departments/check-placings.ts";
import { oneDepartment, placedPeople } from "#app/domain/identity/departments/queries.ts";
import { removeDepartment } from "#app/domain/identity/departments/remove-department.ts";
import { takePlacings } from "#app/domain/identity/departments/take-placings.ts";
import { departmentsOf } from "#test/support/departments.ts";
import { aTenant } from "#test/support/world.ts";

async function aList() {
  const acme = await aTenant();
  const made = await departmentsOf(acme, ["Sales", "Sales / North"]);
  const people = [await acme.learner(), await acme.learner(), await acme.learner()];
  const [amara = "", bo = "", cy = ""] = people.map(({ email }) => email);
  return { ...made, people, amara, bo, cy };
}

const outcomes = (judged: readonly { outcome: string }[]) => judged.map(({ outcome }) => outcome);

test("a list is checked line by line and changes nothing before it is taken over", async () => {
  const { admin, words, amara, bo, cy } = await aList();
  const text = [
    "E-mail,Department",
    `${amara},sales/north`,
    `${bo},"Yard / Paint"`,
    `${amara},Sales`,
    "nobody@example.com,Sales",
    `${cy},=cmd()`,
    `${cy},`,
  ].join("\r\n");
  const expected = ["moves", "founds", "twice", "unknown", "wrong", "twice"];
  expect(outcomes((await admin.does(checkPlacings, { text })).judged)).toEqual(expected);
  expect(await words()).toEqual(["Sales", "Sales / North"]);

  expect(outcomes((await admin.does(takePlacings, { text })).judged)).toEqual(expected);
  expect(await words()).toEqual(["Sales", "Sales / North", "Yard", "Yard / Paint"]);
  const again = await admin.does(takePlacings, { text });
  expect(outcomes(again.judged).slice(0, 2)).toEqual(["stays", "stays"]);
});

test("what is exported can be taken over again, and a name is no formula in it", async () => {
  const { acme, admin, people, amara } = await aList();
  await admin.does(takePlacings, { text: `${amara},Sales / North` });
  const [first] = people;
  await acme.setUp(
    ({ sql }) => sql`update person set name = '=1+1' where id = ${first?.personId ?? ""}::uuid`,
  );
  const text = await new Response(departmentExport(acme.tenant, admin)).text();
  expect(text).toContain(`${amara},Sales / North,'=1+1\r\n`);
  const { judged } = await admin.does(checkPlacings, { text });
  expect(new Set(outcomes(judged))).toEqual(new Set(["stays"]));
  await expect(first?.sees(placedPeople, null, 5)).rejects.toMatchObject({ code: "forbidden" });
});

test("a department is removed when its people have somewhere to go and nothing stands below it", async () => {
  const { admin, ids, people, amara } = await aList();
  await admin.does(takePlacings, { text: `${amara},Sales / North` });
  const [sales = "", north = ""] = [ids["Sales"], ids["Sales / North"]];
  const remove = (departmentId: string, into: string | null) =>
    admin.does(removeDepartment, { departmentId, into });
  await expect(remove(sales, null)).rejects.toMatchObject({ code: "conflict" });
  for (const into of [null, north])
    await expect(remove(north, into)).rejects.toMatchObject({
      fields: { into: expect.any(String) },
    });
  for (let time = 0; time < 2; time += 1) await remove(north, sales);
  await expect(admin.sees(oneDepartment, north)).rejects.toMatchObject({ code: "missing" });
  const placed = await admin.sees(placedPeople, null, 10);
  expect(placed.find(({ id }) => id === people[0]?.personId)?.departmentId).toBe(sales);
});
