import type { Quote, QuotedLine } from "#app/domain/billing/quote.ts";
import { splitOf } from "#app/domain/billing/split.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { Product } from "./product.ts";
import { type Seller, sellerOf } from "./seller-of.ts";

type Placed = Readonly<{
  requestId: string;
  products: readonly Product[];
  quote: Quote;
  buyer: object;
}>;

/** The order stands open with its amounts, down to the share of whoever sells, as they are now. Answers its id. */
export async function placeOrder(
  scope: Scope<Person>,
  { requestId, products, quote, buyer }: Placed,
): Promise<string> {
  const { sql, actor, now } = scope;
  const [placed] = await sql<{ id: string }>`
    insert into sales_order (person_id, request_id, currency, subtotal, discount, tax, total, buyer, placed_at)
    values (${actor.personId}::uuid, ${requestId}::uuid, ${quote.currency}, ${quote.subtotal},
            ${quote.discount}, ${quote.tax}, ${quote.total}, ${JSON.stringify(buyer)}::jsonb, ${now}::timestamptz)
    returning id`;
  const orderId = placed?.id ?? "";
  for (const [at, product] of products.entries()) {
    const line = quote.lines[at];
    if (!line) throw new Error("a quote has a line for every product");
    const seller = await sellerOf(scope, product.authorId);
    await placeLine(scope, orderId, at + 1, product, line, seller);
  }
  return orderId;
}

async function placeLine(
  { sql, actor }: Scope<Person>,
  orderId: string,
  line: number,
  { id, kind, title }: Product,
  { price, discount, net, tax, taxRate, taxInclusive, total }: QuotedLine,
  seller: Seller | null,
): Promise<void> {
  const percent = seller?.percent ?? 0;
  const [courseId, programId] = kind === "course" ? [id, null] : [null, id];
  await sql`
    insert into order_line (order_id, line, person_id, course_id, program_id, title, price, discount, net, tax, tax_name,
                            tax_basis_points, tax_inclusive, total, seller_id, share_percent, seller_share)
    values (${orderId}::uuid, ${line}, ${actor.personId}::uuid, ${courseId}::uuid, ${programId}::uuid, ${title}, ${price},
            ${discount}, ${net}, ${tax}, ${taxRate?.name ?? ""}, ${taxRate?.basisPoints ?? 0}, ${taxInclusive}, ${total},
            ${seller?.sellerId ?? null}::uuid, ${percent}, ${splitOf(net, percent).instructor})`;
}
