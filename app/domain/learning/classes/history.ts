import { type Asked, type Page, pageOf } from "#app/kernel/page.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { taughtClass } from "./queries.ts";

type Step = Readonly<{
  id: string;
  name: string;
  email: string;
  /** Into the class, or else out of it. */
  came: boolean;
  /** By somebody's hand, or else by the conditions of the class. */
  byHand: boolean;
  at: Date;
}>;

const SIZE = 50;

/** Who ever came into a class and who went out of it, the latest first. To others it is as if there were no such class. */
export async function classHistory(
  glance: Glance<Person>,
  classId: string,
  asked: Asked,
): Promise<Page<Step>> {
  const { id } = await taughtClass(glance, classId);
  const { after, before } = asked;
  const rows = await glance.sql<Step>`
    select h.id, p.name, p.email, h.came, h.by_hand as "byHand", h.at
    from class_membership h join person p on p.id = h.person_id
    where h.class_id = ${id}::uuid
      and (${after}::uuid is null or h.id < ${after}::uuid)
      and (${before}::uuid is null or h.id > ${before}::uuid)
    order by case when ${before}::uuid is null then h.id end desc, h.id limit ${SIZE + 1}`;
  return pageOf(rows, asked, SIZE);
}
