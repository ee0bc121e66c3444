import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";

export type CartLine = Readonly<{
  id: string;
  title: string;
  courseSlug: string | null;
  programSlug: string | null;
  /** As it is now; null while it cannot be bought. */
  price: bigint | null;
}>;

/** What lies in this person's cart, in the order in which it was put there. What they have meanwhile is left out. */
export const myCart = ({ sql, actor, tenant }: Glance<Person>): Promise<CartLine[]> =>
  sql<CartLine>`
    select l.id, coalesce(c.title, p.title) as title, c.slug as "courseSlug", p.slug as "programSlug",
           case when coalesce(c.state, p.state) = 'published'
                 and coalesce(c.price_currency, p.price_currency) = ${tenant.currency}
                then coalesce(c.price_minor, p.price_minor) end as price
    from cart_line l left join course c on c.id = l.course_id left join program p on p.id = l.program_id
    where l.person_id = ${actor.personId}::uuid
      and not exists (select from enrollment e where e.person_id = l.person_id and e.course_id = l.course_id and e.left_at is null)
      and not exists (select from program_member m
                      where m.person_id = l.person_id and m.program_id = l.program_id and m.left_at is null)
    order by l.id`;
