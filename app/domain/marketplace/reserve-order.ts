import { holdCoupon } from "#app/domain/billing/coupons/hold-coupon.ts";
import { holdsCoupon } from "#app/domain/billing/coupons/queries.ts";
import { type Currency, isCurrency } from "#app/kernel/money.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { completeOrder } from "./complete-order.ts";
import { placeOrder } from "./place-order.ts";
import { type BuyerWords, couponLines, priceOrder } from "./price-order.ts";
import { type Product, productsFor, type Wanted } from "./product.ts";

export type ReserveOrder = BuyerWords &
  Readonly<{
    requestId: string;
    wanted: readonly Wanted[];
    couponCode?: string | undefined;
  }>;

/** What is to be done next for this order. */
export type Next =
  /** Paid, or nothing to pay: what was bought is there. */
  | Readonly<{ next: "done"; orderId: string }>
  /** The processor is to be asked for a page; or it was, and this is the page. */
  | Readonly<{ next: "pay"; orderId: string; checkoutUrl: string | null }>
  /** An earlier order for some of it is open: it has to be closed at the processor first. */
  | Readonly<{ next: "close"; orderId: string; checkoutId: string | null }>;

/**
 * An order is placed for what is wanted, at today's prices, and holds it: no second order for any of it can be placed
 * while this one is open. The same request is one order; so is a second tab that wants the same. An order that costs
 * nothing is complete at once. Refuses what this person cannot buy, by name.
 */
export async function reserveOrder(scope: Scope<Person>, asked: ReserveOrder): Promise<Next> {
  ensureMay(scope, "course.study");
  const { sql, actor } = scope;
  const { requestId, wanted } = asked;
  if (wanted.length === 0)
    throw new Refusal("conflict", "The cart is empty. Choose a course first.");
  await sql`select pg_advisory_xact_lock(hashtextextended(${`buyer ${actor.personId}`}, 0))::text`;
  const [placed] = await sql<Standing>`
    select id, state, checkout_id as "checkoutId", checkout_url as "checkoutUrl",
           coalesce(checkout_ends, placed_at + interval '20 minutes') > now() as "isCurrent"
    from sales_order where person_id = ${actor.personId}::uuid and request_id = ${requestId}::uuid`;
  if (placed)
    return placed.state === "open" && !placed.isCurrent ? closing(placed) : nextOf(placed);

  const products = await productsFor(scope, wanted);
  const [open] = await openOrderFor(scope, asked, products);
  if (!open) return placeAnew(scope, asked, products);
  const isSame = open.isSame && (await holdsCoupon(scope, open.id, asked.couponCode));
  if (isSame && open.isCurrent) return nextOf(open);
  return closing(open);
}

const closing = ({ id: orderId, checkoutId }: Standing): Next => ({
  next: "close",
  orderId,
  checkoutId,
});

async function placeAnew(
  scope: Scope<Person>,
  asked: ReserveOrder,
  products: readonly Product[],
): Promise<Next> {
  const { requestId, couponCode } = asked;
  const { currency } = scope.tenant;
  if (!isCurrency(currency) || products.some((product) => product.currency !== currency))
    throw new Refusal(
      "conflict",
      "The price is in another currency than the academy's. Ask its administrators.",
    );
  const buyer = said(asked);
  const { quote, reverseCharge } = await priceOrder(scope, { ...asked, currency, products });
  ensureChargeable(quote.total, currency);
  const orderId = await placeOrder(scope, {
    requestId,
    products,
    quote,
    buyer: { ...buyer, ...(reverseCharge && { reverseCharge }) },
  });
  if (couponCode)
    await holdCoupon(scope, {
      code: couponCode,
      purchaseId: orderId,
      personId: scope.actor.personId,
      currency,
      lines: couponLines(products),
      discountMinor: quote.couponDiscount,
    });
  if (quote.total > 0n) return { next: "pay", orderId, checkoutUrl: null };
  await completeOrder(scope, orderId);
  return { next: "done", orderId };
}

type Standing = Readonly<{
  id: string;
  state: "open" | "paid" | "expired";
  checkoutId: string | null;
  checkoutUrl: string | null;
  /** Its page at the processor can still be opened; one that never was can be for twenty minutes. */
  isCurrent: boolean;
}>;

function nextOf({ id: orderId, state, checkoutUrl }: Standing): Next {
  if (state === "paid") return { next: "done", orderId };
  if (state === "open") return { next: "pay", orderId, checkoutUrl };
  throw new Refusal(
    "gone",
    "This order has expired, and nothing was charged. Begin again from the course's page.",
  );
}

/** What a card can be charged at least, in smallest units (docs.stripe.com/currencies, "Minimum and maximum charge amounts"). */
const LEAST: Readonly<Partial<Record<Currency, bigint>>> = {
  USD: 50n,
  EUR: 50n,
  GBP: 30n,
  JPY: 50n,
};

function ensureChargeable(total: bigint, currency: Currency): void {
  if (total === 0n || total >= (LEAST[currency] ?? 0n)) return;
  throw new Refusal(
    "conflict",
    "The total is less than a card can be charged. Put something else into the cart as well.",
  );
}

/** What the buyer has said of themselves, as the order keeps it. */
const said = ({ country, region, vatNumber }: BuyerWords) => ({
  ...(country && { country }),
  ...(region && { region }),
  ...(vatNumber && { vatNumber }),
});

/** The person's open order that holds any of these, the oldest first, and whether it holds exactly these for the same buyer. */
function openOrderFor(
  { sql, actor }: Scope<Person>,
  asked: ReserveOrder,
  products: readonly Product[],
) {
  const ids = products.map(({ id }) => id);
  return sql<Standing & { isSame: boolean }>`
    select o.id, o.state, o.checkout_id as "checkoutId", o.checkout_url as "checkoutUrl",
           coalesce(o.checkout_ends, o.placed_at + interval '20 minutes') > now() as "isCurrent",
           o.buyer - 'reverseCharge' = ${JSON.stringify(said(asked))}::jsonb and
           count(*) = ${ids.length} and bool_and(coalesce(l.course_id, l.program_id) = any (${ids}::uuid[])) as "isSame"
    from sales_order o join order_line l on l.order_id = o.id
    where o.person_id = ${actor.personId}::uuid and o.state = 'open'
    group by o.id having bool_or(coalesce(l.course_id, l.program_id) = any (${ids}::uuid[]))
    order by o.id limit 1`;
}
