import { later, worldTime } from "#test/stripe/core/clock.ts";
import { known, PLATFORM, things, type Within } from "#test/stripe/core/world.ts";
import { available } from "#test/stripe/resources/balance.ts";
import { openPayout } from "./open-payout.ts";

const DAY = 86_400;

/** What came in is paid out at the next midnight, unless the account's owner does that by hand. */
export function expectPayout(within: Within): void {
  const midnight = (Math.floor(worldTime(within.world) / DAY) + 1) * DAY;
  later(within, "payout.automatic", within.account, midnight);
}

/** Pays out all that an account has, by its schedule. */
export function payOut(within: Within): void {
  const { settings, payouts_enabled: enabled } = known(
    { ...within, account: PLATFORM },
    "account",
    within.account,
  );
  if (settings.payouts.schedule.interval === "manual" || !enabled) return;
  for (const currency of currenciesOf(within)) {
    const amount = available(within, currency);
    if (amount > 0) openPayout(within, { amount, currency, automatic: true });
  }
}

const currenciesOf = (within: Within): string[] => [
  ...new Set([...things(within, "balance_transaction").values()].map(({ currency }) => currency)),
];
