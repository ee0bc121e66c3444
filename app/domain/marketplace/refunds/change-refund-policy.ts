import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { ChangeRefundPolicy } from "./schema.ts";

/** Learners may ask for money back for so long and so far into a course; who has asked already has asked in time. */
export async function changeRefundPolicy(
  scope: Scope<Person>,
  { windowDays, mostProgress }: ChangeRefundPolicy,
) {
  ensureMay(scope, "company.billing");
  await scope.sql`
    insert into refund_policy as p (window_days, most_progress) values (${windowDays}::smallint, ${mostProgress}::smallint)
    on conflict on constraint refund_policy_pkey do update set window_days = excluded.window_days, most_progress = excluded.most_progress`;
  return { windowDays, mostProgress };
}
