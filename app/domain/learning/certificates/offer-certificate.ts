import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { holdDraft } from "../authoring/hold-draft.ts";
import type { OfferCertificate } from "./schema.ts";

/** From now on whoever completes this course is certified like this. Certificates that were issued stay as they are. */
export async function offerCertificate(
  scope: Scope<Person>,
  { courseSlug, offered, validMonths, renewDays }: OfferCertificate,
): Promise<void> {
  const { id } = await holdDraft(scope, courseSlug);
  await scope.sql`
    insert into course_certificate (course_id, offered, valid_months, renew_days, changed_at)
    values (${id}::uuid, ${offered === "on"}, ${validMonths}::integer, ${renewDays}::integer, ${scope.now}::timestamptz)
    on conflict on constraint course_certificate_pkey do update set
      offered = excluded.offered, valid_months = excluded.valid_months, renew_days = excluded.renew_days,
      changed_at = excluded.changed_at`;
}
