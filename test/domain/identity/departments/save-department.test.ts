import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createDepartment } from "#app/domain/identity/departments/create-department.ts";
import { MOST_LEVELS } from "#app/domain/identity/departments/department.ts";
import {
  departmentChoices,
  departmentTree,
  oneDepartment,
} from "#app/domain/identity/departments/queries.ts";
import { saveDepartment } from "#app/domain/identity/departments/save-department.ts";
import { runs } from "#test/support/deep.ts";
import { departmentsOf } from "#test/support/departments.ts";
import { aTenant } from "#test/support/world.ts";

test("a department is moved with all that is below it, and renamed", async () => {
  const { admin, ids, words } = await departmentsOf(await aTenant(), [
    "Sales",
    "Sales / North",
    "Yard",
  ]);
  const managers: string[] = [];
  await admin.does(saveDepartment, {
    departmentId: ids["Sales"] ?? "",
    name: "Trade",
    parentId: ids["Yard"] ?? "",
    managers,
  });
  expect(await words()).toEqual(["Yard", "Yard / Trade", "Yard / Trade / North"]);
});

test("no department stands below itself, too deep, or beside another of its name", async () => {
  const deep = Array.from({ length: MOST_LEVELS }, (_, at) => `L${at}`);
  const paths = deep.map((_, at) => deep.slice(0, at + 1).join(" / "));
  const { admin, ids } = await departmentsOf(await aTenant(), [...paths, "Sales", "Sales / North"]);
  const save = (words: string, parent: string | null, name: string) =>
    admin.does(saveDepartment, {
      departmentId: ids[words] ?? "",
      name,
      parentId: parent && (ids[parent] ?? ""),
      managers: [],
    });
  const refusal = (field: string) => ({
    code: "invalid",
    fields: { [field]: expect.any(String) },
  });
  await expect(save("Sales", "Sales / North", "Sales")).rejects.toMatchObject(refusal("parentId"));
  await expect(save("Sales", paths[6] ?? "", "Sales")).rejects.toMatchObject(refusal("parentId"));
  await expect(save("Sales", null, "l0")).rejects.toMatchObject(refusal("name"));
  await expect(
    admin.does(createDepartment, { name: "L8", parentId: ids[paths.at(-1) ?? ""] ?? "" }),
  ).rejects.toMatchObject(refusal("parentId"));
  await expect(
    admin.does(createDepartment, { name: "North", parentId: randomUUID() }),
  ).rejects.toMatchObject({ code: "missing" });
});

test("whoever does not look after people changes no department, and a neighbor's is not there", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const { ids } = await departmentsOf(acme, ["Sales"]);
  const asked = { departmentId: ids["Sales"] ?? "", name: "Ours", parentId: null, managers: [] };
  await expect((await acme.instructor()).does(saveDepartment, asked)).rejects.toMatchObject({
    code: "forbidden",
  });
  const stranger = await globex.admin();
  await expect(stranger.does(saveDepartment, asked)).rejects.toMatchObject({ code: "missing" });
  await expect(stranger.sees(oneDepartment, asked.departmentId)).rejects.toMatchObject({
    code: "missing",
  });
  expect(await stranger.sees(departmentTree)).toEqual([]);
});

test("the same department made by two at once is one", async () => {
  const { admin } = await departmentsOf(await aTenant(), []);
  const made = await Promise.all(
    ["Sales", "sales"].map((name) => admin.does(createDepartment, { name, parentId: null })),
  );
  expect(new Set(made.map(({ departmentId }) => departmentId)).size).toBe(1);
});

test("however many move departments at once, it stays one tree of all of them", async () => {
  const names = ["A", "B", "C", "D", "E", "F"];
  const moves = fc.array(
    fc.tuple(fc.constantFrom(...names), fc.option(fc.constantFrom(...names), { nil: null })),
    { minLength: 2, maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(moves, async (asked) => {
      const { acme, admin, ids } = await departmentsOf(await aTenant(), names);
      await Promise.allSettled(
        asked.map(([name, parent]) =>
          admin.does(saveDepartment, {
            departmentId: ids[name] ?? "",
            name,
            parentId: parent && (ids[parent] ?? ""),
            managers: [],
          }),
        ),
      );
      const rows = await acme.setUp(
        ({ sql }) => sql<{ id: string; parentId: string | null; path: string[] }>`
          select id, parent_id as "parentId", path from department`,
      );
      const parentOf = new Map(rows.map(({ id, parentId }) => [id, parentId]));
      for (const { id, path } of rows) expect(path).toEqual(wayUp(id, parentOf));
      expect(await admin.sees(departmentChoices)).toHaveLength(names.length);
      expect(count(await admin.sees(departmentTree))).toBe(names.length);
    }),
    { numRuns: runs(8) },
  );
});

/** What the path of a department must be, found by climbing; it ends, or there is a circle. */
function wayUp(id: string, parentOf: ReadonlyMap<string, string | null>): string[] {
  const way = [id];
  for (let at = parentOf.get(id) ?? null; at !== null; at = parentOf.get(at) ?? null) {
    if (way.includes(at)) throw new Error("These departments stand in a circle.");
    way.unshift(at);
  }
  return way;
}

type Counted = Readonly<{ below: readonly Counted[] }>;
const count = (branches: readonly Counted[]): number =>
  branches.reduce((sofar, { below }) => sofar + 1 + count(below), 0);
