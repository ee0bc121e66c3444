import type Stripe from "stripe";
import { expectPayout } from "#test/stripe/connect/automatic-payout.ts";
import type { Transfer } from "#test/stripe/connect/kinds.ts";
import { as } from "#test/stripe/connect/open-account.ts";
import { worldTime } from "#test/stripe/core/clock.ts";
import { change, emit } from "#test/stripe/core/emit.ts";
import { idOf } from "#test/stripe/core/identity.ts";
import { inRange, listed, page } from "#test/stripe/core/list.ts";
import {
  clearable,
  currency,
  merged,
  metadata,
  PAGE,
  positive,
  range,
  text,
} from "#test/stripe/core/params.ts";
import { type Resource, route } from "#test/stripe/core/route.ts";
import { invalid } from "#test/stripe/core/stripe-error.ts";
import { idIn, known, put, things, type Within } from "#test/stripe/core/world.ts";
import { connected } from "./accounts.ts";
import { available, move } from "./balance.ts";

type Said = Readonly<{
  amount?: number | undefined;
  currency: string;
  destination: string;
  description?: string | undefined;
  metadata?: Record<string, string> | null | undefined;
  source_transaction?: string | undefined;
  transfer_group?: string | undefined;
}>;

/** Refuses what cannot be sent: to an account that may not receive, or more than there is. */
function ensureSendable(within: Within, said: Said, amount: number): void {
  const account = connected(within, said.destination, "destination");
  if (account.capabilities["transfers"] !== "active")
    throw invalid(
      "Your destination account needs to have at least one of the following capabilities enabled: transfers, legacy_payments",
      { code: "insufficient_capabilities_for_transfer", param: "destination" },
    );
  if (amount < 1)
    throw invalid("This value must be greater than or equal to 1.", { param: "amount" });
  if (said.source_transaction) ensureWithin(within, said, amount);
  else if (available(within, said.currency) < amount)
    throw invalid(
      "You have insufficient available funds in your Stripe account. Try adding funds directly to your available balance by creating Charges using the 4000000000000077 test card.",
      { code: "balance_insufficient" },
    );
}

/** Of one charge no more is sent than it brought, however soon. */
function ensureWithin(within: Within, said: Said, amount: number): void {
  const source = known(within, "charge", said.source_transaction ?? "", "source_transaction");
  const sent = [...things(within, "transfer").values()]
    .filter((other) => idIn(other.source_transaction) === source.id)
    .reduce((sum, other) => sum + other.amount, 0);
  if (source.currency !== said.currency || sent + amount > source.amount_captured)
    throw invalid("The transfers of a charge cannot be more than the charge.", {
      param: "amount",
    });
}

function openTransfer(within: Within, said: Said): Transfer {
  const source = said.source_transaction ? known(within, "charge", said.source_transaction) : null;
  const amount = said.amount ?? source?.amount_captured ?? 0;
  ensureSendable(within, said, amount);
  const id = idOf("tr");
  const payment = idOf("py");
  const shared = { currency: said.currency, description: said.description ?? null };
  const out = { ...shared, type: "transfer", category: "transfer", amount: -amount, source: id };
  const movement = move(within, out as Parameters<typeof move>[1]);
  move(as(within, said.destination), {
    ...shared,
    type: "payment",
    category: "charge",
    amount,
    source: payment,
  });
  const transfer = put<"transfer">(within, {
    id,
    object: "transfer",
    amount,
    amount_reversed: 0,
    balance_transaction: movement.id,
    created: worldTime(within.world),
    currency: said.currency,
    description: shared.description,
    destination: said.destination,
    destination_payment: payment,
    livemode: false,
    metadata: merged({}, said.metadata),
    reversals: listed([], false, `/v1/transfers/${id}/reversals`),
    reversed: false,
    source_transaction: source?.id ?? null,
    source_type: "card",
    transfer_group: said.transfer_group ?? source?.transfer_group ?? null,
  });
  emit(within, "transfer.created", transfer);
  expectPayout(as(within, said.destination));
  return transfer;
}

/** Takes back a part of a transfer, as far as the account still has it. */
function reverse(
  within: Within,
  transfer: Transfer,
  said: { amount?: number | undefined; metadata?: Record<string, string> | null | undefined },
): Stripe.TransferReversal {
  const left = transfer.amount - transfer.amount_reversed;
  const amount = said.amount ?? left;
  if (amount < 1 || amount > left)
    throw invalid(`Transfer amount (${amount}) is more than the ${left} that can be reversed.`, {
      param: "amount",
    });
  const own = as(within, transfer.destination);
  if (available(own, transfer.currency) < amount)
    throw invalid("Insufficient funds in the connected account to reverse this transfer.", {
      code: "balance_insufficient",
    });
  const id = idOf("trr");
  const shared = { currency: transfer.currency, source: id };
  move(own, { ...shared, type: "payment_refund", category: "refund", amount: -amount });
  const movement = move(within, {
    ...shared,
    type: "transfer_refund",
    category: "transfer_reversal",
    amount,
  });
  const reversal: Stripe.TransferReversal = {
    id,
    object: "transfer_reversal",
    amount,
    balance_transaction: movement.id,
    created: worldTime(within.world),
    currency: transfer.currency,
    destination_payment_refund: idOf("pyr"),
    metadata: merged({}, said.metadata),
    source_refund: null,
    transfer: transfer.id,
  };
  put<"transfer_reversal">(within, reversal);
  const reversed = transfer.amount_reversed + amount;
  const data = [reversal, ...transfer.reversals.data];
  const changes = {
    amount_reversed: reversed,
    reversed: reversed === transfer.amount,
    reversals: { ...transfer.reversals, data },
  };
  change(within, transfer, changes, "transfer.reversed");
  return reversal;
}

/** https://docs.stripe.com/api/transfers */
export const transfers: Resource = {
  routes: [
    route(
      "POST",
      "/v1/transfers",
      {
        amount: positive.optional(),
        currency,
        description: text.optional(),
        destination: text,
        metadata: metadata.optional(),
        source_transaction: text.optional(),
        transfer_group: text.optional(),
      },
      (call) => openTransfer(call, call.params),
    ),
    route(
      "GET",
      "/v1/transfers",
      {
        ...PAGE,
        created: range.optional(),
        destination: text.optional(),
        transfer_group: text.optional(),
      },
      (call) => {
        const { created, destination, transfer_group: group } = call.params;
        const wanted = [...things(call, "transfer").values()].filter(
          (each) =>
            inRange(each.created, created) &&
            (!destination || each.destination === destination) &&
            (!group || each.transfer_group === group),
        );
        return page(wanted, call.params, "/v1/transfers");
      },
    ),
    route("GET", "/v1/transfers/:id", {}, (call) => known(call, "transfer", call.at.id)),
    route(
      "POST",
      "/v1/transfers/:id",
      { description: clearable.optional(), metadata: metadata.optional() },
      (call) => {
        const transfer = known(call, "transfer", call.at.id);
        const { description = transfer.description, metadata: said } = call.params;
        const changes = { description, metadata: merged(transfer.metadata, said) };
        return change(call, transfer, changes, "transfer.updated");
      },
    ),
    route(
      "POST",
      "/v1/transfers/:id/reversals",
      { amount: positive.optional(), description: text.optional(), metadata: metadata.optional() },
      (call) => reverse(call, known(call, "transfer", call.at.id), call.params),
    ),
    route("GET", "/v1/transfers/:id/reversals", PAGE, (call) => {
      const { reversals } = known(call, "transfer", call.at.id);
      return page([...reversals.data].reverse(), call.params, reversals.url);
    }),
    route("GET", "/v1/transfers/:id/reversals/:reversal", {}, (call) =>
      known(call, "transfer_reversal", call.at.reversal),
    ),
  ],
};
