import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { peoplePlaced } from "./events.ts";

export type Placing = Readonly<{ personId: string; departmentId: string | null }>;

/** How many people one event tells of: each is fitted into classes in the transaction that follows it. */
const AT_ONCE = 50;

/** Each of these people is in that department, or in none. The caller holds the departments. Answers how many were elsewhere. */
export async function placeInDepartments(
  scope: Scope,
  placings: readonly Placing[],
): Promise<number> {
  const moved = await scope.sql<{ personId: string; from: string | null; to: string | null }>`
    update person p set department_id = n."to"
    from unnest(${placings.map(({ personId }) => personId)}::uuid[],
                ${placings.map(({ departmentId }) => departmentId)}::uuid[]) n (id, "to")
    join person b on b.id = n.id
    where p.id = n.id and b.department_id is distinct from n."to"
    returning p.id as "personId", b.department_id as "from", n."to"`;
  for (let at = 0; at < moved.length; at += AT_ONCE)
    await announce(scope, peoplePlaced, { people: moved.slice(at, at + AT_ONCE) });
  return moved.length;
}
