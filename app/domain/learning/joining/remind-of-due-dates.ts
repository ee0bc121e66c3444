import { addressOf } from "#tenants/by-host.ts";
import type { Scope } from "#tenants/scope.ts";
import { postLetter } from "../../identity/post-letter.ts";
import { type DueKind, dueLetter } from "./letters.ts";

type Reminder = Readonly<{
  email: string;
  title: string;
  slug: string;
  dueOn: string;
  kind: DueKind;
}>;

/** How many letters one transaction writes. */
export const MOST_REMINDERS = 200;

/** Letters are not written in the night of the academy, and not about what was due long ago. */
export const FROM_HOUR = 8;
export const DAYS_BACK = 30;

/**
 * Learners read a week and a day before, and once after, that a course is due: each at most once for each day,
 * however often this is done. Days begin and end where the academy is. Answers how many were written to.
 */
export async function remindOfDueDates(scope: Scope): Promise<number> {
  const { tenant, now } = scope;
  const reminders = await scope.sql<Reminder>`
    with clock as (select ${now}::timestamptz at time zone ${tenant.timeZone} as here),
    due as (
      select e.person_id, e.course_id, d.due_on,
             case when here::date > d.due_on then 'overdue' when here::date >= d.due_on - 1 then 'day' else 'week' end as kind
      from clock, enrollment e join person p on p.id = e.person_id
      cross join lateral (select coalesce(e.extended_to, e.due_on)) d (due_on)
      where e.due_on is not null and e.completed_at is null and e.left_at is null and p.state = 'active'
        and extract(hour from here) >= ${FROM_HOUR}::integer
        and d.due_on between here::date - ${DAYS_BACK}::integer and here::date + 7
        and (e.enrolled_at at time zone ${tenant.timeZone})::date < here::date
    ),
    told as (
      insert into due_reminder (person_id, course_id, due_on, kind, sent_at)
      select person_id, course_id, due_on, kind, ${now}::timestamptz from due
      where not exists (select from due_reminder r where r.person_id = due.person_id and r.course_id = due.course_id
                          and r.due_on = due.due_on and r.kind = due.kind)
      order by person_id, course_id limit ${MOST_REMINDERS}::integer
      on conflict do nothing
      returning person_id, course_id, due_on, kind
    )
    select p.email, c.title, c.slug, told.due_on::text as "dueOn", told.kind
    from told join person p on p.id = told.person_id join course c on c.id = told.course_id`;
  const written = new Intl.DateTimeFormat(tenant.locale, { dateStyle: "long", timeZone: "UTC" });
  for (const { email, title, slug, dueOn, kind } of reminders) {
    const about = { academy: tenant.name, title, href: addressOf(tenant, `/learn/${slug}`) };
    const day = written.format(new Date(dueOn));
    await postLetter(scope, email, dueLetter(kind, { ...about, day, what: "course" }));
  }
  return reminders.length;
}
