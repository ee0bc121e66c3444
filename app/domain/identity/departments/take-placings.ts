import type { Scope } from "#tenants/scope.ts";
import { addBranch } from "./add-branch.ts";
import { type Department, inWords, namesIn } from "./department.ts";
import { placeInDepartments } from "./place-in-departments.ts";
import { readPlacings } from "./read-placings.ts";

/**
 * Everybody whom this list knows is in the department of their line, which is there now if it was not; the report says
 * of each line what became of it. Taking it over again changes nothing.
 */
export async function takePlacings(scope: Scope, { text }: Readonly<{ text: string }>) {
  const { people, departments, judged } = await readPlacings(scope, text);
  const placings: { personId: string; departmentId: string | null }[] = [];
  for (const { email, department, outcome } of judged) {
    const person = people.get(email);
    if (!person || !["moves", "founds", "leaves"].includes(outcome)) continue;
    const found = await founded(scope, departments, namesIn(department));
    placings.push({ personId: person.id, departmentId: found?.id ?? null });
  }
  await placeInDepartments(scope, placings);
  return { judged };
}

/** The department of these names, made with all that is missing above it; none for no names. */
async function founded(
  scope: Scope,
  departments: Map<string, Department>,
  names: readonly string[],
): Promise<Department | null> {
  let parent: Department | null = null;
  for (const [at, name] of names.entries()) {
    const words = inWords(names.slice(0, at + 1)).toLowerCase();
    const there: Department = departments.get(words) ?? (await addBranch(scope, name, parent));
    departments.set(words, there);
    parent = there;
  }
  return parent;
}
