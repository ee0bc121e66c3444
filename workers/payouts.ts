import { payoutReserved, payoutRunGoesOn } from "#app/domain/marketplace/payouts/events.ts";
import { failPayout } from "#app/domain/marketplace/payouts/fail-payout.ts";
import { reservePayouts } from "#app/domain/marketplace/payouts/reserve-payouts.ts";
import { reservedPayout } from "#app/domain/marketplace/payouts/reserved-payout.ts";
import { settlePayout } from "#app/domain/marketplace/payouts/settle-payout.ts";
import { sendTransfer } from "#app/stripe/send-transfer.ts";
import { when, whenOutside } from "./handle.ts";

export const onPayoutReserved = whenOutside(payoutReserved, "marketplace.send-payout", {
  reserve: reservedPayout,
  ask: (tenant, payout) => sendTransfer({ ...payout, tenant: tenant.id }),
  settle: async (scope, { id: payoutId }, sent) => {
    if (sent.kind === "sent") await settlePayout(scope, sent.facts);
    else await failPayout(scope, { payoutId, reason: sent.reason });
    return undefined;
  },
});

export const onPayoutRunGoesOn = when(
  payoutRunGoesOn,
  "marketplace.go-on-paying-out",
  reservePayouts,
);
