import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { classChanged } from "./events.ts";

type Removed = Readonly<{ departmentId: string; into: string | null }>;

/** The tree is another one: every class that takes its people from a department catches up. */
export async function followMove(scope: Scope): Promise<void> {
  const classes = await scope.sql<{ classId: string }>`
    select distinct class_id as "classId" from class_condition where kind = 'department'`;
  for (const { classId } of classes) await announce(scope, classChanged, { classId });
}

/**
 * Classes that took their people from a department that is no more take them from where its people went; where nobody
 * went anywhere, nobody meets the condition.
 */
export async function followRemoval(scope: Scope, { departmentId, into }: Removed): Promise<void> {
  if (into === null) return;
  const classes = await scope.sql<{ classId: string }>`
    delete from class_condition where kind = 'department' and value = ${departmentId} returning class_id as "classId"`;
  for (const { classId } of classes) {
    await scope.sql`
      insert into class_condition (class_id, kind, value) values (${classId}::uuid, 'department', ${into})
      on conflict do nothing`;
    await announce(scope, classChanged, { classId });
  }
}
