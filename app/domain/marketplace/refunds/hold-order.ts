import { type Parts, refundParts } from "#app/domain/billing/split.ts";
import { type Currency, isCurrency } from "#app/kernel/money.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";

/** An order of which nobody else gives anything back until this transaction ends. */
export type HeldOrder = Readonly<{
  id: string;
  personId: string;
  state: "open" | "paid" | "expired";
  currency: Currency;
  intentId: string | null;
  lines: readonly HeldLine[];
}>;

/** A line with whose money it is, how much of it goes back or has gone, and from whom that was taken. */
export type HeldLine = Parts &
  Readonly<{
    line: number;
    title: string;
    sellerId: string | null;
    total: bigint;
    returned: bigint;
    taken: Parts;
  }>;

/** The order, locked. Refuses one that is not there. */
export async function holdOrder({ sql }: Scope, orderId: string): Promise<HeldOrder> {
  const [order] = await sql<Omit<HeldOrder, "lines" | "currency"> & { currency: string }>`
    select id, person_id as "personId", state, currency, intent_id as "intentId"
    from sales_order where id = ${orderId}::uuid for update`;
  if (!order || !isCurrency(order.currency))
    throw new Refusal("missing", "There is no such order.");
  const rows = await sql<Row>`
    select l.line, l.title, l.seller_id as "sellerId", l.total, l.returned, l.tax, l.seller_share as instructor,
           l.net - l.seller_share as platform, t.*
    from order_line l cross join lateral (
      select coalesce(sum(r.instructor), 0)::bigint as "takenInstructor",
             coalesce(sum(r.platform), 0)::bigint as "takenPlatform", coalesce(sum(r.tax), 0)::bigint as "takenTax"
      from line_return r where r.order_id = l.order_id and r.line = l.line and r.state <> 'released'
    ) t
    where l.order_id = ${orderId}::uuid order by l.line`;
  return { ...order, currency: order.currency, lines: rows.map(heldLine) };
}

type Row = Omit<HeldLine, "taken"> &
  Readonly<{ takenInstructor: bigint; takenPlatform: bigint; takenTax: bigint }>;

const heldLine = ({ takenInstructor, takenPlatform, takenTax, ...line }: Row): HeldLine => ({
  ...line,
  taken: { instructor: takenInstructor, platform: takenPlatform, tax: takenTax },
});

/** What can still go back of a line. */
export const leftOf = ({ total, returned }: HeldLine): bigint => total - returned;

/** What can still go back of an order. */
export const leftOfOrder = ({ lines }: HeldOrder): bigint =>
  lines.reduce((sum, line) => sum + leftOf(line), 0n);

/**
 * From whom `amount` more of a line is taken: what brings each side to where it stands when so much of the line has gone back,
 * as near as what was released in between lets it. Nobody ever gives more than they had, nor less than nothing. Refuses
 * nothing, and more than is left.
 */
export function partsOf(line: HeldLine, amount: bigint): Parts {
  if (amount <= 0n) throw new Refusal("invalid", "A refund needs an amount. Enter one.");
  const then = refundParts(line, 0n, line.returned + amount);
  const of = (side: keyof Parts) => line[side] - line.taken[side];
  const beside = amount - of("instructor") - of("platform");
  const tax = clamped(then.tax - line.taken.tax, beside, of("tax"), amount);
  const net = amount - tax;
  const wanted = then.instructor - line.taken.instructor;
  const instructor = clamped(wanted, net - of("platform"), of("instructor"), net);
  return { instructor, platform: net - instructor, tax };
}

/** The amount, but no less than the least and nothing, and no more than either of the others. */
function clamped(amount: bigint, least: bigint, most: bigint, all: bigint): bigint {
  if (amount > most || amount > all) return most < all ? most : all;
  const atLeast = least > 0n ? least : 0n;
  return amount < atLeast ? atLeast : amount;
}
