import { createHmac } from "node:crypto";
import { env } from "#app/kernel/env.ts";
import type { Tenant } from "#tenants/tenant.ts";

/** No letter or digit that could be read as another one. */
const ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** What is kept of a code: enough to recognize it, however it is typed, and of no use in another academy. */
export const hashOfCode = (tenant: Tenant, code: string): Buffer =>
  keyed(`coupon ${tenant.id} ${folded(code)}`);

/** A code of 50 bits that nobody guesses; the same request is given the same one. */
export function freshCode(tenant: Tenant, requestId: string): string {
  const bytes = keyed(`coupon code ${tenant.id} ${requestId}`).subarray(0, 10);
  const letters = [...bytes].map((byte) => ALPHABET[byte % ALPHABET.length]).join("");
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

/** The end of a code, by which whoever made it recognizes it. */
export const endOfCode = (code: string): string => folded(code).slice(-3);

/** Neither case nor width, spaces nor hyphens make another code. */
const folded = (code: string): string =>
  code
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\s\-_]/g, "");

const keyed = (text: string): Buffer => createHmac("sha256", env().secret).update(text).digest();
