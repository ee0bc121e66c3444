import Stripe from "stripe";
import { env } from "#app/kernel/env.ts";
import { Refusal } from "#app/kernel/refusal.ts";

/** The version of Stripe's API that this code was written for, whatever the account is set to. */
const API_VERSION = "2026-10-28.endive";

/** One question may take this long; with its two retries it stays under the minute that a turn lasts. */
const PATIENCE_MS = 15_000;

/** Whether anything can be paid for here. */
export const takesPayments = (): boolean => env().stripe.kind === "on";

/** The way to Stripe, for everybody the same one. Refuses where no payments are taken. */
export function stripe(): Stripe {
  known ??= connected();
  return known;
}
let known: Stripe | undefined;

function connected(): Stripe {
  const given = env().stripe;
  if (given.kind === "off")
    throw new Refusal("unavailable", "Payments are switched off here. Nothing was charged.");
  return new Stripe(given.secretKey, {
    apiVersion: API_VERSION,
    maxNetworkRetries: 2,
    timeout: PATIENCE_MS,
    telemetry: false,
    ...(given.apiBase && addressIn(given.apiBase)),
  });
}

function addressIn(base: string) {
  const { protocol, hostname, port } = new URL(base);
  const https = protocol === "https:";
  return {
    protocol: https ? ("https" as const) : ("http" as const),
    host: hostname,
    port: port || (https ? 443 : 80),
  };
}
