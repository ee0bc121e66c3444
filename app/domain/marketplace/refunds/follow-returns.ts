import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { endAccess } from "./end-access.ts";
import { lineGivenBack, lineRestored } from "./events.ts";
import { restoreAccess } from "./restore-access.ts";

type Moved = Readonly<{
  line: number;
  personId: string;
  courseId: string | null;
  programId: string | null;
  boughtAt: Date;
  was: LineState;
  is: LineState;
}>;
type LineState = "paid" | "disputed" | "refunded";

/**
 * Every paid line is where its returns say: refunded when all of it is gone, disputed while a bank holds a part of it, paid
 * otherwise. Access ends with the last of its money and comes back with it; while a bank decides, it stays.
 */
export async function followReturns(scope: Scope, orderId: string): Promise<void> {
  const moved = await moveLines(scope, orderId);
  for (const { line, was, is, ...bought } of moved) {
    if (was !== "refunded" && is !== "refunded") continue;
    const [change, event] =
      is === "refunded" ? [endAccess, lineGivenBack] : [restoreAccess, lineRestored];
    const courseIds = await change(scope, bought);
    const { personId, boughtAt } = bought;
    const facts = { orderId, line, personId, courseIds, boughtAt: boughtAt.toISOString() };
    await announce(scope, event, facts);
  }
}

/** A line that was refunded and bought again since stays refunded: its course has one live line. */
const moveLines = ({ sql }: Scope, orderId: string) =>
  sql<Moved>`
    update order_line l set state = n.state
    from (
      select x.line, case
        when g.gone = x.total then 'refunded'
        when x.state = 'refunded' and exists (
          select from order_line o
          where o.person_id = x.person_id and o.state in ('open', 'paid', 'disputed')
            and (o.course_id = x.course_id or o.program_id = x.program_id)) then 'refunded'
        when g.disputed then 'disputed'
        else 'paid' end as state
      from order_line x cross join lateral (
        select coalesce(sum(r.amount) filter (where r.state = 'gone'), 0) as gone,
               bool_or(r.state = 'held' and r.dispute_id is not null) as disputed
        from line_return r where r.order_id = x.order_id and r.line = x.line
      ) g
      where x.order_id = ${orderId}::uuid and x.total > 0
    ) n
    where l.order_id = ${orderId}::uuid and l.line = n.line and l.state in ('paid', 'disputed', 'refunded')
      and l.state <> n.state
    returning l.line, l.person_id as "personId", l.course_id as "courseId", l.program_id as "programId",
              (select placed_at from sales_order where id = l.order_id) as "boughtAt", old.state as was, new.state as is`;
