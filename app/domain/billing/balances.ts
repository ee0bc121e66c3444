import type { Currency } from "#app/kernel/money.ts";
import type { Glance } from "#tenants/scope.ts";
import type { Account } from "./account.ts";

type Balance = Readonly<{ account: Account; currency: Currency; minor: bigint }>;

/** What every account of the academy holds, per currency: the sum of its entries. */
export const balances = ({ sql }: Glance): Promise<Balance[]> =>
  sql<Balance>`
    select account, currency, sum(amount)::bigint as minor from ledger_entry
    group by account, currency order by account, currency`;
