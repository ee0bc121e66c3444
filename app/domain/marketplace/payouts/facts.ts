import type { Money } from "#app/kernel/money.ts";

/** What the processor says of the account of somebody whom we pay. */
export type AccountFacts = Readonly<{
  accountId: string;
  /** Whose it is by the processor's own record; null for an account that we did not ask for. */
  tenant: string | null;
  personId: string | null;
  country: string;
  /** Whether it takes what we transfer to it. */
  canReceive: boolean;
  /** Whether it passes that on to a bank. */
  canPayOut: boolean;
  submitted: boolean;
  /** What the processor wants to know by now, in its own words. */
  requirements: readonly string[];
  disabledReason: string | null;
  /** When it was asked: what was asked for earlier never replaces later news. */
  askedAt: Date;
}>;

/** What the processor says of a transfer to such an account. */
export type PayoutFacts = Readonly<{
  transferId: string;
  tenant: string | null;
  /** Our own payout that asked for it; null when it was made in the processor's dashboard. */
  payoutId: string | null;
  accountId: string;
  amount: Money;
  at: Date;
  /** How much of it has come back, and when the last of that did. */
  returned: Money;
  returnedAt: Date | null;
}>;
