import type { Scope } from "#tenants/scope.ts";

/** Whoever decides about this course is asked to let this person in. Asking again changes nothing. */
export async function askToJoin({ sql, now }: Scope, courseId: string, personId: string) {
  await sql`
    insert into course_request (course_id, person_id, state, asked_at)
    values (${courseId}::uuid, ${personId}::uuid, 'asked', ${now}::timestamptz)
    on conflict do nothing`;
  return "asked" as const;
}
