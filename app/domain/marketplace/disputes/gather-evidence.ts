import type { Scope } from "#tenants/scope.ts";
import { Evidence } from "./evidence.ts";

/** Everything that speaks for the buyer's having had what was paid for, as it is known now. */
export async function gatherEvidence(scope: Scope, orderId: string): Promise<Evidence> {
  const [[order], lines, [traces]] = [
    await orderEvidence(scope, orderId),
    await lineEvidence(scope, orderId),
    await tracesOf(scope, orderId),
  ];
  return Evidence.parse({ ...order, lines, ...traces });
}

const orderEvidence = ({ sql }: Scope, orderId: string) =>
  sql<Pick<Evidence, "buyer" | "order">>`
    select json_build_object('name', b.name, 'email', b.email, 'since', b.created_at) as buyer,
           json_build_object('id', o.id, 'placedAt', o.placed_at, 'currency', o.currency, 'total', o.total::text, 'told', o.buyer,
             'card', (select p.card_brand || ' ' || p.card_last4 || ' ' || coalesce(p.card_country, '')
                      from payment p where p.order_id = o.id)) as "order"
    from sales_order o join person b on b.id = o.person_id where o.id = ${orderId}::uuid`;

/** The courses of a line are its own, or those of its program. */
const lineEvidence = ({ sql }: Scope, orderId: string) =>
  sql<Evidence["lines"][number]>`
    select l.line, l.title, l.total::text, l.returned::text as refunded,
      coalesce((
        select json_agg(json_build_object(
          'title', c.title, 'enrolledAt', e.enrolled_at, 'lastOpenedAt', e.last_opened_at, 'completedAt', e.completed_at,
          'lessonsDone', coalesce((
            select json_agg(json_build_object('title', x.title, 'at', d.completed_at) order by d.completed_at)
            from lesson_completion d join lesson x on x.id = d.lesson_id
            where d.person_id = l.person_id and d.course_id = c.id), '[]'),
          'certificates', coalesce((
            select json_agg(json_build_object('number', t.number, 'at', t.issued_at) order by t.issued_at)
            from certificate t where t.person_id = l.person_id and t.course_id = c.id), '[]')) order by c.title)
        from course c left join enrollment e on e.course_id = c.id and e.person_id = l.person_id
        where c.id = l.course_id or c.id in (select course_id from program_course k where k.program_id = l.program_id)
      ), '[]') as courses
    from order_line l where l.order_id = ${orderId}::uuid order by l.line`;

/** The last two hundred sign-ins are more than a bank reads. */
const tracesOf = ({ sql }: Scope, orderId: string) =>
  sql<Pick<Evidence, "terms" | "signIns">>`
    select coalesce((
             select json_agg(json_build_object('number', number, 'acceptedAt', accepted_at) order by accepted_at)
             from consent where person_id = o.person_id and kind = 'terms'), '[]') as terms,
           coalesce((
             select json_agg(json_build_object('at', s.created_at, 'address', s.address, 'agent', s.agent) order by s.created_at)
             from (select created_at, address, agent from session where person_id = o.person_id
                   order by id desc limit 200) s), '[]') as "signIns"
    from sales_order o where o.id = ${orderId}::uuid`;
