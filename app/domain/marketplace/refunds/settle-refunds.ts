import type { PaymentFacts, RefundFacts, RefundStatus } from "#app/domain/billing/facts.ts";
import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { bookReturns } from "./book-returns.ts";
import { refundFailed, refundSucceeded } from "./events.ts";
import { holdOrder } from "./hold-order.ts";
import { makeRoom } from "./make-room.ts";
import { holdReturns, returnsOf, spread, turnReturns } from "./returns.ts";
import { tellOfRefund } from "./tell-of-refund.ts";

type State = "sent" | "succeeded" | "failed";

const STATE: Readonly<Record<RefundStatus, State>> = {
  pending: "sent",
  requires_action: "sent",
  succeeded: "succeeded",
  failed: "failed",
  canceled: "failed",
};

/**
 * The refunds of an order stand as the processor says, in our rows and in the books; one that was given at the processor
 * is spread over what is left of the lines. The caller holds the order.
 */
export async function settleRefunds(
  scope: Scope,
  orderId: string,
  { refunds }: Pick<PaymentFacts, "refunds">,
): Promise<void> {
  for (const told of refunds) await settleRefund(scope, orderId, told);
}

type Kept = Readonly<{ id: string; state: State; turn: number; known: boolean; isNew: boolean }>;

async function settleRefund(scope: Scope, orderId: string, told: RefundFacts): Promise<void> {
  const refund = (await keptRefund(scope, orderId, told)) ?? (await takeIn(scope, orderId, told));
  const state = STATE[told.status];
  if (refund.state === state && refund.known) return;
  const wasLive = refund.state !== "failed" && !refund.isNew;
  if (!wasLive && state !== "failed") await hold(scope, orderId, refund.id, told.amount.minor);
  const turn = await book(scope, orderId, refund, told, state);
  await scope.sql`
    update refund set state = ${state}, turn = ${turn}::smallint, processor_id = ${told.id},
      failure = ${told.failureReason ?? ""}, settled_at = ${state === "sent" ? null : scope.now}::timestamptz
    where id = ${refund.id}::uuid`;
  const facts = { refundId: refund.id, orderId };
  if (state === "succeeded") {
    await announce(scope, refundSucceeded, facts);
    await tellOfRefund(scope, refund.id, orderId);
  }
  if (state === "failed") await announce(scope, refundFailed, facts);
}

/** By its processor's name, or by ours where we have asked for it and the answer was lost. */
async function keptRefund({ sql }: Scope, orderId: string, told: RefundFacts) {
  const [kept] = await sql<Kept>`
    select id, state, turn, processor_id is not null as known, false as "isNew" from refund
    where order_id = ${orderId}::uuid
      and (processor_id = ${told.id} or (processor_id is null and id::text = ${told.operation}))`;
  return kept;
}

async function takeIn({ sql }: Scope, orderId: string, told: RefundFacts): Promise<Kept> {
  const [made] = await sql<{ id: string }>`
    insert into refund (order_id, amount, reason, granted_at)
    values (${orderId}::uuid, ${told.amount.minor}::bigint, 'Given at the payment processor.', ${told.at}::timestamptz)
    returning id`;
  return { id: made?.id ?? "", state: "sent", turn: 0, known: false, isNew: true };
}

async function hold(scope: Scope, orderId: string, refundId: string, amount: bigint) {
  await makeRoom(scope, orderId, amount);
  const order = await holdOrder(scope, orderId);
  await holdReturns(scope, order, { refundId }, spread(order, amount));
}

/** Brings the books and the returns to the refund's new state; answers how often the books have been told of it. */
async function book(
  scope: Scope,
  orderId: string,
  { id: refundId, turn }: Kept,
  { at, amount }: RefundFacts,
  state: State,
): Promise<number> {
  const order = await holdOrder(scope, orderId);
  const cause = { refundId };
  const next = await bookReturns(scope, order, {
    ...{ name: `refund ${refundId}`, kind: "refund", at, turn },
    stands: state === "succeeded",
    returns: await returnsOf(scope, order, cause),
    against: [{ account: "clearing", minor: -amount.minor }],
  });
  await turnReturns(scope, order, cause, RETURNS[state]);
  return next;
}

const RETURNS = { sent: "held", succeeded: "gone", failed: "released" } as const;
