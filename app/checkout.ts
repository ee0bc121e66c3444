import type { AppLoadContext } from "@remix-run/node";
import { ensureAdmittedTo } from "#app/credentials.ts";
import { couponTries } from "#app/domain/identity/throttle.ts";
import { myCart } from "#app/domain/marketplace/cart.ts";
import { expireOrder } from "#app/domain/marketplace/expire-order.ts";
import { payableOrder } from "#app/domain/marketplace/payable-order.ts";
import { rememberCheckout } from "#app/domain/marketplace/remember-checkout.ts";
import {
  type Next,
  type ReserveOrder,
  reserveOrder,
} from "#app/domain/marketplace/reserve-order.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { settleCheckout } from "#app/look-at-order.ts";
import { closeCheckout } from "#app/stripe/checkout-facts.ts";
import { openCheckout } from "#app/stripe/open-checkout.ts";
import { addressOf } from "#tenants/by-host.ts";
import { inGlance, inScope, type Scope } from "#tenants/scope.ts";
import type { Person, Tenant } from "#tenants/tenant.ts";

/** How often an earlier order may be found in the way before the buyer is asked to try again. */
const ROUNDS = 4;

/** The order, and where the buyer goes on: to the page where it is paid, or to what became of it. */
export type CheckedOut = Readonly<{ orderId: string; goTo: string }>;

/** What a page's form asks for, of whoever asks. */
export async function buy(
  { tenant, actor }: Pick<AppLoadContext, "tenant" | "actor">,
  asked: ReserveOrder,
): Promise<CheckedOut> {
  const buyer = await actor();
  if (buyer.kind !== "person") throw new Refusal("signed_out", "Sign in first.");
  return checkOut(tenant, buyer, asked);
}

/** The same for all that lies in the cart. */
export async function buyCart(
  context: Pick<AppLoadContext, "tenant" | "actor">,
  asked: Omit<ReserveOrder, "wanted">,
): Promise<CheckedOut> {
  const actor = await context.actor();
  if (actor.kind !== "person") throw new Refusal("signed_out", "Sign in first.");
  const lines = await inGlance(context.tenant, actor, myCart);
  const wanted = lines.map(({ courseSlug, programSlug }) =>
    courseSlug ? { courseSlug } : { programSlug: programSlug ?? "" },
  );
  return checkOut(context.tenant, actor, { ...asked, wanted });
}

/** The last word of a purchase, which the journal notes: everything has happened before. */
export const handOn = async (_scope: Scope, done: CheckedOut): Promise<CheckedOut> => done;

/**
 * An order is placed and open for payment at the answered address, or complete already and to be seen there. An
 * earlier open order for some of it gives way; if it was paid in that very moment, that is refused by name. Codes of
 * coupons are counted, so that nobody can go on guessing.
 */
export async function checkOut(
  tenant: Tenant,
  buyer: Person,
  asked: ReserveOrder,
): Promise<CheckedOut> {
  if (asked.couponCode) await ensureAdmittedTo(tenant, couponTries(buyer.personId));
  for (let round = 0; round < ROUNDS; round++) {
    const next = await inScope(tenant, buyer, (scope) => reserveOrder(scope, asked));
    const goTo =
      next.next === "close" ? await giveWay(tenant, next) : await wayOn(tenant, buyer, next);
    if (goTo) return { orderId: next.orderId, goTo };
  }
  throw new Refusal(
    "conflict",
    "Another purchase of yours is just being finished. Try again in a minute.",
  );
}

/** Nowhere, when the order was closed while its page was being opened. */
async function wayOn(
  tenant: Tenant,
  buyer: Person,
  next: Exclude<Next, { next: "close" }>,
): Promise<string | null> {
  const { orderId } = next;
  if (next.next === "done") return addressOf(tenant, `/orders/${orderId}`);
  if (next.checkoutUrl) return next.checkoutUrl;
  const order = await inScope(tenant, buyer, (scope) => payableOrder(scope, orderId));
  if (!order) return null;
  const opened = await openCheckout(tenant, buyer, order);
  if (await inScope(tenant, buyer, (scope) => rememberCheckout(scope, opened)))
    return opened.checkoutUrl;
  await closeCheckout(opened.checkoutId);
  return null;
}

/** The earlier order is over, or paid after all; either way it is looked at again. */
async function giveWay(
  tenant: Tenant,
  { orderId, checkoutId }: Extract<Next, { next: "close" }>,
): Promise<null> {
  if (checkoutId) await settleCheckout(tenant, orderId, await closeCheckout(checkoutId));
  else
    await inScope(tenant, { kind: "system", because: "marketplace.give-way" }, (scope) =>
      expireOrder(scope, orderId),
    );
  return null;
}
