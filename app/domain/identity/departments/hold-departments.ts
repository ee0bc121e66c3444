import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Department } from "./department.ts";

/**
 * All departments, which nobody else changes or puts people into until this transaction ends. For whoever looks after
 * people.
 */
export async function holdDepartments(scope: Scope): Promise<readonly Department[]> {
  ensureMay(scope, "company.people");
  await scope.sql`select pg_advisory_xact_lock(hashtextextended(current_tenant()::text, 31))::text`;
  return scope.sql<Department>`
    select id, name, path from department where removed_at is null order by id`;
}
