import type { Resource } from "#test/stripe/core/route.ts";
import { onboarding } from "#test/stripe/pages/onboarding.ts";
import { accounts } from "./accounts.ts";
import { payouts } from "./payouts.ts";
import { transfers } from "./transfers.ts";

/** What Stripe calls Connect. */
export const CONNECT: readonly Resource[] = [accounts, onboarding, transfers, payouts];
