import type { Currency } from "#app/kernel/money.ts";
import type { Scope } from "#tenants/scope.ts";
import type { PayoutState } from "./payout.ts";

export type Payout = Readonly<{
  id: string;
  sellerId: string;
  accountId: string;
  currency: Currency;
  amount: bigint;
  returned: bigint;
  state: PayoutState;
  transferId: string | null;
}>;

/** The payout as it stands, held until the transaction ends; undefined where there is none of that name. */
export async function holdPayout({ sql }: Scope, payoutId: string): Promise<Payout | undefined> {
  const [payout] = await sql<Payout>`
    select id, seller_id as "sellerId", account_id as "accountId", currency, amount, returned, state,
           transfer_id as "transferId"
    from payout where id::text = ${payoutId} for update`;
  return payout;
}
