import { pageOf } from "#app/kernel/page.ts";
import type { Glance } from "#tenants/scope.ts";
import type { JournalQuestion } from "./schema.ts";
import { journalWords, OPERATOR_DEEDS, type Who } from "./words.ts";

const SIZE = 50;

type Row = {
  id: string;
  at: Date;
  name: string;
  who: Who | "visitor";
  personId: string | null;
  personName: string | null;
  because: string | null;
  facts: Record<string, unknown>;
};

/**
 * What happened in this academy and who did it, the last first. Whatever the platform's operators
 * did stands there as the provider's deed, with its reason; who signs in is named, though not yet
 * signed in.
 */
export async function journalPage(
  { sql }: Glance,
  { words, who }: JournalQuestion,
  after: string | null,
) {
  const like = words ? `%${words.replace(/[\\%_]/g, "\\$&")}%` : null;
  const read = await sql<Row>`
    with known as (
      select j.*, case when actor_kind = 'person' then actor_id
                       when actor_kind = 'visitor' and kind = 'event' and facts ->> 'personId' ~ '^[0-9a-f-]{36}$'
                       then (facts ->> 'personId')::uuid end as person_id
      from journal j
    ), line as (
      select k.id, k.at, k.name, k.facts, k.because, p.id as "personId", p.name as "personName", p.email,
             case when k.actor_kind = 'operator' or k.name = any (${OPERATOR_DEEDS}::text[]) then 'provider'
                  when k.actor_kind = 'system' then 'automatic'
                  when p.id is null then 'visitor'
                  else 'people' end as who
      from known k left join person p on p.id = k.person_id
    )
    select id, at, name, who, "personId", "personName", facts, case when who = 'provider' then because end as because
    from line
    where (${who ?? null}::text is null or who = ${who ?? null})
      and (${like}::text is null or "personName" ilike ${like} or email ilike ${like}
           or replace(name, '-', ' ') ilike ${like} or name ilike ${like})
      and (${after}::uuid is null or id < ${after}::uuid)
    order by id desc limit ${SIZE + 1}`;
  return pageOf(read.map(shown), { after, before: null }, SIZE);
}

const shown = ({ name, facts, ...row }: Row) => ({
  ...row,
  what: journalWords(name),
  details: Object.entries(facts).flatMap(([key, value]) => detail(key, value)),
});

/** What says something to people: no ids of rows, nothing that was cut out. */
function detail(key: string, value: unknown): { term: string; value: string }[] {
  const text = Array.isArray(value) ? value.join(", ") : String(value);
  const plain = typeof value !== "object" || Array.isArray(value);
  if (!plain || value === null || text === "" || /\[cut\]|[0-9a-f]{8}-[0-9a-f]{4}-/.test(text))
    return [];
  return [{ term: key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`), value: text }];
}
