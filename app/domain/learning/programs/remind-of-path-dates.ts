import { addressOf } from "#tenants/by-host.ts";
import type { Scope } from "#tenants/scope.ts";
import { postLetter } from "../../identity/post-letter.ts";
import { type DueKind, dueLetter } from "../joining/letters.ts";
import { DAYS_BACK, FROM_HOUR, MOST_REMINDERS } from "../joining/remind-of-due-dates.ts";
import type { ProgramKind } from "./words.ts";

type Reminder = Readonly<{
  email: string;
  title: string;
  slug: string;
  what: ProgramKind;
  dueOn: string;
  kind: DueKind;
}>;

/**
 * Members read a week and a day before, and once after, that their path or bundle is due: each at most once for each day,
 * as with courses. Days begin and end where the academy is. Answers how many were written to.
 */
export async function remindOfPathDates(scope: Scope): Promise<number> {
  const { tenant, now } = scope;
  const reminders = await scope.sql<Reminder>`
    with clock as (select ${now}::timestamptz at time zone ${tenant.timeZone} as here),
    due as (
      select m.person_id, m.program_id, m.due_on,
             case when here::date > m.due_on then 'overdue' when here::date >= m.due_on - 1 then 'day' else 'week' end as kind
      from clock, program_member m join person p on p.id = m.person_id
      where m.completed_at is null and m.left_at is null and p.state = 'active'
        and extract(hour from here) >= ${FROM_HOUR}::integer
        and m.due_on between here::date - ${DAYS_BACK}::integer and here::date + 7
        and (m.joined_at at time zone ${tenant.timeZone})::date < here::date
    ),
    told as (
      insert into program_reminder (person_id, program_id, due_on, kind, sent_at)
      select person_id, program_id, due_on, kind, ${now}::timestamptz from due
      where not exists (select from program_reminder r where r.person_id = due.person_id and r.program_id = due.program_id
                          and r.due_on = due.due_on and r.kind = due.kind)
      order by person_id, program_id limit ${MOST_REMINDERS}::integer
      on conflict do nothing
      returning person_id, program_id, due_on, kind
    )
    select p.email, g.title, g.slug, g.kind as what, told.due_on::text as "dueOn", told.kind
    from told join person p on p.id = told.person_id join program g on g.id = told.program_id`;
  const written = new Intl.DateTimeFormat(tenant.locale, { dateStyle: "long", timeZone: "UTC" });
  for (const { email, title, slug, what, dueOn, kind } of reminders) {
    const about = { academy: tenant.name, title, href: addressOf(tenant, `/paths/${slug}/learn`) };
    const day = written.format(new Date(dueOn));
    await postLetter(scope, email, dueLetter(kind, { ...about, day, what }));
  }
  return reminders.length;
}
