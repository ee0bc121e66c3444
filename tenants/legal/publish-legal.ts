import { announce } from "../journal.ts";
import { ensureMay } from "../permission.ts";
import type { Scope } from "../scope.ts";
import type { Person } from "../tenant.ts";
import { legalPublished } from "./events.ts";
import { renderLegal } from "./render-legal.ts";
import type { PublishLegal } from "./schema.ts";

/**
 * The page says this from now on; what it said before is kept. After new terms everybody is asked again. A text
 * that is the same, or a form that arrives twice, makes no new version.
 */
export async function publishLegal(
  scope: Scope<Person>,
  { kind, markdown, requestId }: PublishLegal,
) {
  ensureMay(scope, "company.settings");
  const { sql, tenant, actor } = scope;
  await sql`select 1 as held from tenant where id = ${tenant.id}::uuid for update`;
  const [last] = await sql<{ number: number; markdown: string }>`
    select number, markdown from legal_version where kind = ${kind} order by number desc limit 1`;
  if (last?.markdown === markdown) return { kind, number: last.number };
  const number = (last?.number ?? 0) + 1;
  const [fresh] = await sql`
    insert into legal_version (kind, number, request_id, markdown, html, published_by)
    values (${kind}, ${number}::integer, ${requestId}::uuid, ${markdown}, ${renderLegal(markdown)},
            ${actor.personId}::uuid)
    on conflict (tenant_id, request_id) do nothing returning number`;
  if (fresh) await announce(scope, legalPublished, { kind, number });
  return { kind, number: fresh ? number : (last?.number ?? number) };
}
