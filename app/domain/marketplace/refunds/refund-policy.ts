import type { Glance } from "#tenants/scope.ts";
import { type RefundPolicy, USUAL_POLICY } from "./policy.ts";

/** Until when, and how far into a course, a learner of this academy may ask for money back. */
export async function refundPolicy({ sql }: Glance): Promise<RefundPolicy> {
  const [policy] = await sql<RefundPolicy>`
    select window_days as "windowDays", most_progress as "mostProgress" from refund_policy`;
  return policy ?? USUAL_POLICY;
}
