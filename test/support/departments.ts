import { createDepartment } from "#app/domain/identity/departments/create-department.ts";
import { inWords, namesIn } from "#app/domain/identity/departments/department.ts";
import { departmentChoices } from "#app/domain/identity/departments/queries.ts";
import type { aTenant } from "./world.ts";

/** An academy with these departments, each after the one above it: "Sales", "Sales / North". */
export async function departmentsOf(
  acme: Awaited<ReturnType<typeof aTenant>>,
  paths: readonly string[],
) {
  const admin = await acme.admin();
  const ids: Record<string, string> = {};
  for (const words of paths) {
    const names = namesIn(words);
    const parentId = ids[inWords(names.slice(0, -1))] ?? null;
    const made = await admin.does(createDepartment, { name: names.at(-1) ?? "", parentId });
    ids[words] = made.departmentId;
  }
  const words = async () => (await admin.sees(departmentChoices)).map((one) => one.words);
  return { acme, admin, ids, words };
}
