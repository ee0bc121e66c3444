import { type Currency, isCurrency } from "#app/kernel/money.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { type RefundableLine, type RefundPolicy, whyNotRefundable } from "./policy.ts";
import { refundPolicy } from "./refund-policy.ts";

type OwnLine = RefundableLine & Readonly<{ line: number; title: string; whyNot: string | null }>;

/** The lines of one's own order, with why the money of each cannot be asked for, and the policy that says so. */
export async function refundableLines(
  glance: Glance<Person>,
  orderId: string,
): Promise<Readonly<{ currency: Currency; policy: RefundPolicy; lines: readonly OwnLine[] }>> {
  const { now } = glance;
  const [policy, rows] = await Promise.all([refundPolicy(glance), ownLines(glance, orderId)]);
  const currency = rows[0]?.currency ?? "";
  if (!isCurrency(currency)) throw new Refusal("missing", "There is no such order among yours.");
  const lines = rows.map((line) => ({ ...line, whyNot: whyNotRefundable(line, policy, now) }));
  return { currency, policy, lines };
}

type Row = Omit<OwnLine, "whyNot"> & Readonly<{ currency: string }>;

/** The lessons of a line are those of its course, or of all courses of its program. */
const ownLines = ({ sql, actor }: Glance<Person>, orderId: string) =>
  sql<Row>`
    select l.line, l.title, l.state, l.total, l.returned, o.currency, p.paid_at as "paidAt",
           exists (select from refund_request r
                   where r.order_id = l.order_id and r.line = l.line and r.state = 'asked') as "isAsked",
           s.lessons, s.done
    from sales_order o join order_line l on l.order_id = o.id left join payment p on p.order_id = o.id
    cross join lateral (
      select count(*)::integer as lessons, count(d.lesson_id)::integer as done
      from lesson x left join lesson_completion d on d.lesson_id = x.id and d.person_id = l.person_id
      where x.retired_at is null
        and (x.course_id = l.course_id
             or x.course_id in (select k.course_id from program_course k where k.program_id = l.program_id))
    ) s
    where o.id::text = ${orderId} and o.person_id = ${actor.personId}::uuid
    order by l.line`;
