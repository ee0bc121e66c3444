import { Refusal } from "#app/kernel/refusal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";

/** The class, into which nobody else puts people until this transaction ends. For whoever looks after classes. */
export async function holdClass(scope: Scope, classId: string) {
  ensureMay(scope, "company.classes");
  const [held] = await scope.sql<{ capacity: number | null }>`
    select capacity from class where id = ${classId}::uuid for update`;
  if (!held) throw new Refusal("missing", "There is no such class.");
  const [members] = await scope.sql<{ count: number }>`
    select count(*)::integer from class_member where class_id = ${classId}::uuid and state = 'in'`;
  return { free: (held.capacity ?? Number.POSITIVE_INFINITY) - (members?.count ?? 0) };
}
