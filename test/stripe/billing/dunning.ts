import { DAY } from "./calendar.ts";
import type { Happening } from "./states.ts";

/** How a failed renewal is tried again: days between tries, and what becomes of the subscription after the last. */
export type Dunning = Readonly<{
  afterDays: readonly number[];
  finally: "cancel" | "unpaid" | "past_due";
}>;

/** What the account is set to until the control surface says otherwise. */
export const DUNNING: Dunning = { afterDays: [2, 5, 7, 7], finally: "cancel" };

/** When the next try is after so many that failed, the last of them at `at`; null when there is none. */
export function nextTry({ afterDays }: Dunning, failed: number, at: number): number | null {
  const wait = afterDays[failed - 1];
  return wait === undefined ? null : at + wait * DAY;
}

/** What befalls the subscription when no try is left. */
export const lastStraw = (dunning: Dunning): Happening => `retries_exhausted:${dunning.finally}`;
