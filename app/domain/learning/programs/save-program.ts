import { minorOf } from "#app/kernel/price.ts";
import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { renderLesson } from "../markdown/render-lesson.ts";
import { programChanged } from "./events.ts";
import { holdProgram } from "./hold-program.ts";
import type { SaveProgram } from "./schema.ts";

/**
 * The program is as this form says, for everybody at once; the day by which it is due moves for those who have not
 * completed it. Whoever has joined keeps it at whatever price.
 */
export async function saveProgram(scope: Scope<Person>, { programSlug, ...asked }: SaveProgram) {
  const { sql, tenant } = scope;
  const { id, kind, ...before } = await holdProgram(scope, programSlug);
  const { title, summary, description, outcomes, dueOn, dueDays } = asked;
  const price = minorOf(asked.price, tenant.currency);
  await sql`
    update program set title = ${title}, summary = ${summary}, description_source = ${description},
      description = ${drawn(description)}, in_order = ${kind === "path" && asked.inOrder === "yes"}::boolean,
      outcomes = array(select jsonb_array_elements_text(${JSON.stringify(outcomes)}::jsonb)),
      certified = ${kind === "path" && asked.certified}::boolean,
      price_minor = ${price}::bigint, price_currency = ${price === null ? null : tenant.currency},
      due_on = ${dueOn}::date, due_days = ${dueDays}::integer
    where id = ${id}::uuid`;
  if (before.dueOn !== dueOn || before.dueDays !== dueDays)
    await sql`
      update program_member
      set due_on = coalesce(${dueOn}::date, (joined_at at time zone ${tenant.timeZone})::date + ${dueDays}::integer)
      where program_id = ${id}::uuid and completed_at is null and left_at is null`;
  await announce(scope, programChanged, { programId: id, after: null });
  return { programSlug };
}

/** Links lead where they say; there are no files beside it that it could show. */
const drawn = (markdown: string): string =>
  renderLesson(markdown, { link: () => undefined, figure: () => undefined }).html;
