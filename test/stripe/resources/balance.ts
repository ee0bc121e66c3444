import type Stripe from "stripe";
import { later, worldTime } from "#test/stripe/core/clock.ts";
import { emit } from "#test/stripe/core/emit.ts";
import { idOf } from "#test/stripe/core/identity.ts";
import type { Kinds } from "#test/stripe/core/kinds.ts";
import { inRange, page } from "#test/stripe/core/list.ts";
import { currency, PAGE, range, text } from "#test/stripe/core/params.ts";
import { type Resource, route } from "#test/stripe/core/route.ts";
import { idIn, known, put, things, type Within } from "#test/stripe/core/world.ts";

type Movement = Kinds["balance_transaction"];

const DAY = 24 * 3600;
/** How long the money of a card payment is on its way. */
const PENDING_DAYS = 2;
const DECIMALS_OTHER_THAN_TWO: Record<string, number> = { jpy: 0, krw: 0, bhd: 3, kwd: 3 };

/** What a card payment costs: 2.9 % and thirty of the hundredth part, in the payment's own currency. */
export function feeFor(amount: number, of: string): number {
  const fixed = DECIMALS_OTHER_THAN_TWO[of] === 3 ? 300 : 30;
  return Math.min(amount, Math.round(amount * 0.029) + fixed);
}

/**
 * Money comes or goes, less what it costs: the only way in which a balance changes. Each currency has a balance of its
 * own. What comes in from cards is pending for two days, all else is there at once.
 */
export function move(
  within: Within,
  said: {
    type: Stripe.BalanceTransaction.Type;
    category: string;
    amount: number;
    currency: string;
    source: string | null;
    fee?: number;
    description?: string | null;
    pending?: boolean;
  },
): Movement {
  const { amount, fee = 0, pending = false } = said;
  const at = worldTime(within.world);
  const movement: Movement = {
    id: idOf("txn"),
    object: "balance_transaction",
    amount,
    available_on: pending ? at + PENDING_DAYS * DAY : at,
    balance_type: "payments",
    created: at,
    currency: said.currency,
    description: said.description ?? null,
    exchange_rate: null,
    fee,
    fee_details:
      fee === 0
        ? []
        : [
            {
              amount: fee,
              application: null,
              currency: said.currency,
              description: "Processing fees",
              type: "stripe_fee",
            },
          ],
    net: amount - fee,
    reporting_category: said.category,
    source: said.source,
    status: pending ? "pending" : "available",
    type: said.type,
  };
  put<"balance_transaction">(within, movement);
  if (pending) later(within, "balance.available", movement.id, movement.available_on);
  return movement;
}

/** What there is by currency, of one status. */
function sums(within: Within, status: string) {
  const byCurrency = new Map<string, number>();
  for (const movement of things(within, "balance_transaction").values()) {
    const before = byCurrency.get(movement.currency) ?? 0;
    byCurrency.set(movement.currency, before + (movement.status === status ? movement.net : 0));
  }
  if (byCurrency.size === 0) byCurrency.set("usd", 0);
  return [...byCurrency].map(([of, amount]) => ({
    amount,
    currency: of,
    source_types: { card: amount },
  }));
}

/** What may be paid out now in a currency. */
export const available = (within: Within, of: string): number =>
  sums(within, "available").find((sum) => sum.currency === of)?.amount ?? 0;

/** https://docs.stripe.com/api/balance */
const balanceOf = (within: Within): Stripe.Balance => ({
  object: "balance",
  available: sums(within, "available"),
  livemode: false,
  pending: sums(within, "pending"),
});

const LISTED = {
  ...PAGE,
  created: range.optional(),
  currency: currency.optional(),
  payout: text.optional(),
  source: text.optional(),
  type: text.optional(),
};

/** https://docs.stripe.com/api/balance_transactions */
export const balance: Resource = {
  routes: [
    route("GET", "/v1/balance", {}, balanceOf),
    route("GET", "/v1/balance_transactions", LISTED, (call) => {
      const { created, currency: of, payout, source, type } = call.params;
      const wanted = [...things(call, "balance_transaction").values()].filter(
        (movement) =>
          inRange(movement.created, created) &&
          (!of || movement.currency === of) &&
          (!source || idIn(movement.source) === source) &&
          (!payout || idIn(movement.source) === payout) &&
          (!type || movement.type === type),
      );
      return page(wanted, call.params, "/v1/balance_transactions");
    }),
    route("GET", "/v1/balance_transactions/:id", {}, (call) =>
      known(call, "balance_transaction", call.at.id),
    ),
  ],
  tasks: {
    "balance.available": (within, id) => {
      known(within, "balance_transaction", id).status = "available";
      emit(within, "balance.available", balanceOf(within));
    },
  },
};
