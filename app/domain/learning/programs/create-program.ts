import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { freeSlug } from "../authoring/free-slug.ts";
import { idOfRequest } from "../authoring/id-of-request.ts";
import type { CreateProgram } from "./schema.ts";

/** The page that makes one stands where a program of this name would. */
const PAGE_FOR_NEW_ONES = "new";

/**
 * There is one more path or bundle, with an empty section, which nobody else sees yet; a path ends with a certificate, as a
 * course does. The same form again makes no other.
 */
export async function createProgram(
  scope: Scope<Person>,
  { title, kind, requestId }: CreateProgram,
) {
  ensureMay(scope, "course.write");
  const { sql, actor, tenant } = scope;
  const id = idOfRequest(scope, requestId);
  await sql`select pg_advisory_xact_lock(hashtextextended(${tenant.id} || 'programs', 0))::text`;
  const taken = await sql<{ slug: string }>`select slug from program`;
  const others = taken.map((program) => program.slug);
  const slug = freeSlug(title, kind, [...others, PAGE_FOR_NEW_ONES]);
  const [fresh] = await sql`
    insert into program (id, slug, kind, title, author_id, certified)
    values (${id}::uuid, ${slug}, ${kind}, ${title}, ${actor.personId}::uuid, ${kind === "path"}::boolean)
    on conflict do nothing returning id`;
  if (fresh) await sql`insert into program_section (program_id, position) values (${id}::uuid, 1)`;
  const [program] = await sql<{ slug: string }>`select slug from program where id = ${id}::uuid`;
  return { programSlug: program?.slug ?? slug };
}
