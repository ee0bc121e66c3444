import type { DisputeFacts, DisputeStatus, PaymentFacts } from "#app/domain/billing/facts.ts";
import { type Entry, post } from "#app/domain/billing/post.ts";
import { announce } from "#tenants/journal.ts";
import type { Scope } from "#tenants/scope.ts";
import { bookReturns } from "../refunds/book-returns.ts";
import { type HeldOrder, holdOrder, leftOfOrder } from "../refunds/hold-order.ts";
import { holdReturns, returnsOf, spread, turnReturns, worthOf } from "../refunds/returns.ts";
import { disputeOpened, disputeSettled } from "./events.ts";
import { gatherEvidence } from "./gather-evidence.ts";
import type { DisputeState } from "./words.ts";

const STATE: Readonly<Record<DisputeStatus, DisputeState>> = {
  warning_needs_response: "inquiry",
  warning_under_review: "inquiry",
  warning_closed: "won",
  needs_response: "open",
  under_review: "open",
  appeal_needs_response: "open",
  appeal_under_review: "open",
  prevented: "won",
  won: "won",
  lost: "lost",
};

/**
 * The disputes of an order stand as the processor says. What a bank takes is held in the books until the dispute is over;
 * while it is open its part of the lines goes to nobody else; when it is lost, everybody who had a share of it bears theirs,
 * once. Comes after the order's refunds.
 */
export async function settleDisputes(
  scope: Scope,
  orderId: string,
  { disputes }: Pick<PaymentFacts, "disputes">,
): Promise<void> {
  for (const told of disputes) await settleDispute(scope, orderId, told);
}

type Kept = Readonly<{ id: string; state: DisputeState; turn: number }>;

async function settleDispute(scope: Scope, orderId: string, told: DisputeFacts): Promise<void> {
  const dispute = (await keptDispute(scope, told)) ?? (await takeIn(scope, orderId, told));
  const state = STATE[told.status];
  for (const effect of told.effects) await bookEffect(scope, told, effect);
  const order = await hold(scope, orderId, dispute, told, state);
  const turn = await bookLoss(scope, order, dispute, told, state === "lost");
  await turnReturns(scope, order, { disputeId: dispute.id }, RETURNS[state]);
  const over = state === "won" || state === "lost";
  await scope.sql`
    update dispute set state = ${state}, turn = ${turn}::smallint, answer_by = ${told.evidenceDueAt}::timestamptz,
      settled_at = case when ${over}::boolean then coalesce(settled_at, ${scope.now}::timestamptz) end
    where id = ${dispute.id}::uuid`;
  if (over && state !== dispute.state)
    await announce(scope, disputeSettled, { disputeId: dispute.id, orderId });
}

const RETURNS = { inquiry: "released", open: "held", won: "released", lost: "gone" } as const;

async function keptDispute({ sql }: Scope, { id }: DisputeFacts): Promise<Kept | undefined> {
  const [kept] = await sql<Kept>`
    select id, state, turn from dispute where processor_id = ${id}`;
  return kept;
}

async function takeIn(scope: Scope, orderId: string, told: DisputeFacts): Promise<Kept> {
  const evidence = JSON.stringify(await gatherEvidence(scope, orderId));
  const { id: processorId, amount, reason, at } = told;
  const [made] = await scope.sql<{ id: string }>`
    insert into dispute (order_id, processor_id, amount, reason, state, opened_at, evidence)
    values (${orderId}::uuid, ${processorId}, ${amount.minor}::bigint, ${reason}, 'inquiry', ${at}::timestamptz,
            ${evidence}::jsonb)
    returning id`;
  const id = made?.id ?? "";
  await announce(scope, disputeOpened, { disputeId: id, orderId });
  return { id, state: "inquiry", turn: 0 };
}

/** What the bank takes or gives back, as the processor's own balance shows it, with what that costs. */
async function bookEffect(
  scope: Scope,
  { amount: disputed }: DisputeFacts,
  { id, amount, fee, at }: DisputeFacts["effects"][number],
): Promise<void> {
  const { currency } = disputed;
  const sign = amount.minor < 0n ? -1n : 1n;
  // The balance may be kept in another currency than the buyer paid in; the order's books are not.
  const minor = amount.currency === currency ? amount.minor : sign * disputed.minor;
  const told = { kind: "dispute", at } as const;
  const held: Entry[] = [
    { account: "clearing", minor },
    { account: "disputes_held", minor: -minor },
  ];
  const cost: Entry[] = [
    { account: "fees", minor: fee.minor },
    { account: "clearing", minor: -fee.minor },
  ];
  await post(scope, { ...told, operation: `dispute ${id}`, currency, entries: held });
  await post(scope, {
    ...told,
    operation: `dispute ${id} fee`,
    currency: fee.currency,
    entries: cost,
  });
}

/** As much of the order as the bank disputes, as far as it has not gone back already. */
async function hold(
  scope: Scope,
  orderId: string,
  { id: disputeId, turn }: Kept,
  { amount }: DisputeFacts,
  state: DisputeState,
): Promise<HeldOrder> {
  const order = await holdOrder(scope, orderId);
  if (turn % 2 === 1 || (state !== "open" && state !== "lost")) return order;
  const more = lesser(
    amount.minor - worthOf(await returnsOf(scope, order, { disputeId })),
    leftOfOrder(order),
  );
  if (more > 0n) await holdReturns(scope, order, { disputeId }, spread(order, more));
  return order;
}

/** What is written with numbers as Math.min. */
function lesser(one: bigint, other: bigint): bigint {
  if (one < other) return one;
  return other;
}

/** What the lines do not cover (a refund had gone back before) is a cost, not anybody's share. */
async function bookLoss(
  scope: Scope,
  order: HeldOrder,
  { id: disputeId, turn }: Kept,
  { amount, at }: DisputeFacts,
  stands: boolean,
): Promise<number> {
  const returns = await returnsOf(scope, order, { disputeId });
  return bookReturns(scope, order, {
    ...{ name: `dispute ${disputeId} lost`, kind: "dispute", at, turn, stands, returns },
    against: [
      { account: "fees", minor: amount.minor - worthOf(returns) },
      { account: "disputes_held", minor: -amount.minor },
    ],
  });
}
