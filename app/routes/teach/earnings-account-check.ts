import { CheckPayoutAccount } from "#app/domain/marketplace/payouts/schema.ts";
import { settleAccount } from "#app/domain/marketplace/payouts/settle-account.ts";
import { write } from "#app/edge.ts";
import { accountLookedAt } from "#app/open-account.ts";

export const action = write(CheckPayoutAccount, settleAccount, {
  prepare: (_, { context }) => accountLookedAt(context),
  goTo: () => "/teach/earnings/account",
});
