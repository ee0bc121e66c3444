import { randomUUID } from "node:crypto";
import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import { type Department, MOST_LEVELS } from "./department.ts";

/** A new department of this name below that one. The caller holds the departments, and knows that there is none yet. */
export async function addBranch(
  { sql }: Scope,
  name: string,
  parent: Department | null,
): Promise<Department> {
  if ((parent?.path.length ?? 0) >= MOST_LEVELS)
    throw new Refusal("invalid", "Please look at the marked fields.", {
      parentId: `Departments go ${MOST_LEVELS} deep. Choose a higher one.`,
    });
  const id = randomUUID();
  const path = [...(parent?.path ?? []), id];
  await sql`insert into department (id, name, path) values (${id}::uuid, ${name}, ${path}::uuid[])`;
  return { id, name, path };
}
