import fc from "fast-check";
import { expect, test } from "vitest";
import { placePerson } from "#app/domain/identity/departments/place-person.ts";
import { removeDepartment } from "#app/domain/identity/departments/remove-department.ts";
import { saveDepartment } from "#app/domain/identity/departments/save-department.ts";
import { classSettings } from "#app/domain/learning/classes/queries.ts";
import { saveClass } from "#app/domain/learning/classes/save-class.ts";
import { aClass, classForm } from "#test/support/classes.ts";
import { runs } from "#test/support/deep.ts";
import { deliveryIn } from "#test/support/deliver.ts";
import { departmentsOf } from "#test/support/departments.ts";
import { aTenant } from "#test/support/world.ts";

const NAMES = ["A", "B", "C", "D"];

const name = fc.constantFrom(...NAMES);
const person = fc.nat({ max: 2 });
const step = fc.oneof(
  fc.record({ kind: fc.constant("place" as const), person, to: fc.option(name, { nil: null }) }),
  fc.record({ kind: fc.constant("move" as const), name, to: fc.option(name, { nil: null }) }),
  fc.record({
    kind: fc.constant("condition" as const),
    departments: fc.uniqueArray(name, { maxLength: 2 }),
    role: fc.constantFrom("instructor" as const, null),
    matching: fc.constantFrom("all" as const, "any" as const),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

type Model = {
  parentOf: Map<string, string | null>;
  departmentOf: (string | null)[];
  condition: { departments: string[]; role: string | null; matching: "all" | "any" };
};

test("who is in a class is who meets its conditions, after whatever sequence of moves and edits", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
      const world = await aModeledClass();
      for (const one of steps) await world.takes(one);
      expect(await world.members()).toEqual(world.expected());
    }),
    { numRuns: runs(6) },
  );
});

/** An academy with a class, and a model of both that knows nothing of tables. */
async function aModeledClass() {
  const acme = await aTenant();
  const { admin, ids } = await departmentsOf(acme, NAMES);
  const people = [await acme.learner(), await acme.instructor(), await acme.learner()];
  const { classId, members } = await aClass(acme);
  const deliver = deliveryIn(acme);
  const model: Model = {
    parentOf: new Map(NAMES.map((one) => [one, null])),
    departmentOf: [null, null, null],
    condition: { departments: [], role: null, matching: "all" },
  };
  const idOf = (one: string | null) => one && (ids[one] ?? "");

  async function takes(one: Step): Promise<void> {
    if (one.kind === "place") {
      const personId = people[one.person]?.personId ?? "";
      await admin.does(placePerson, { personId, departmentId: idOf(one.to) });
      model.departmentOf[one.person] = one.to;
    } else if (one.kind === "move") {
      const departmentId = ids[one.name] ?? "";
      const asked = { departmentId, name: one.name, parentId: idOf(one.to), managers: [] };
      await admin.does(saveDepartment, asked).then(
        () => model.parentOf.set(one.name, one.to),
        () => expect(wayUp(model, one.to)).toContain(one.name),
      );
    } else {
      const { kind: _, ...condition } = one;
      const departments = condition.departments.map((each) =>
        wayUp(model, each).reverse().join(" / "),
      );
      const { requestId: __, ...form } = classForm({ ...condition, departments });
      await admin.does(saveClass, { ...form, classId });
      model.condition = condition;
    }
    await deliver();
  }

  const expected = () =>
    people
      .filter((one, at) => belongs(model, at, one.roles.includes("instructor")))
      .map(({ personId }) => personId)
      .sort();
  return { takes, members, expected };
}

function wayUp({ parentOf }: Model, from: string | null): string[] {
  const way: string[] = [];
  for (let at = from; at !== null; at = parentOf.get(at) ?? null) way.push(at);
  return way;
}

function belongs(model: Model, at: number, teaches: boolean): boolean {
  const { departments, role, matching } = model.condition;
  const above = wayUp(model, model.departmentOf[at] ?? null);
  const met = [
    ...(departments.length > 0 ? [departments.some((one) => above.includes(one))] : []),
    ...(role ? [teaches] : []),
  ];
  return met.length > 0 && (matching === "all" ? met.every(Boolean) : met.some(Boolean));
}

test("a class goes on with the department that people of a removed one went to, and every passage is remembered", async () => {
  const acme = await aTenant();
  const { admin, ids } = await departmentsOf(acme, ["Sales", "Yard"]);
  const [sales = "", yard = ""] = [ids["Sales"], ids["Yard"]];
  const amara = await acme.learner();
  const deliver = deliveryIn(acme);
  const { classId, members } = await aClass(acme, { departments: ["sales"] });
  const place = (departmentId: string | null) =>
    admin.does(placePerson, { personId: amara.personId, departmentId }).then(deliver);
  await place(sales);
  await place(null);
  await place(sales);
  await admin.does(removeDepartment, { departmentId: sales, into: yard });
  await deliver();
  expect(await members()).toEqual([amara.personId]);
  expect(await admin.sees(classSettings, classId)).toMatchObject({ departments: ["Yard"] });
  const passages = await acme.setUp(
    ({ sql }) => sql<{ came: boolean }>`
      select came from class_membership where class_id = ${classId}::uuid order by id`,
  );
  expect(passages.map(({ came }) => came).slice(0, 3)).toEqual([true, false, true]);

  await admin.does(placePerson, { personId: amara.personId, departmentId: null });
  await admin.does(removeDepartment, { departmentId: yard, into: null });
  await deliver();
  expect(await members()).toEqual([]);
  const settings = await admin.sees(classSettings, classId);
  expect(settings.departments).toEqual(["Yard (removed)"]);
});
