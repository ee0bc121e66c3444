import { randomBytes } from "node:crypto";
import type { CertificateState } from "./words.ts";

/** What a certificate's state follows from. */
export type Standing = Readonly<{
  revokedAt: Date | null;
  supersededAt: Date | null;
  expiresAt: Date | null;
}>;

/** What it is worth at this moment. What was taken back stays taken back, whatever else is true of it. */
export function stateOf(
  { revokedAt, supersededAt, expiresAt }: Standing,
  now: Date,
): CertificateState {
  if (revokedAt) return "revoked";
  if (supersededAt) return "superseded";
  return expiresAt && expiresAt <= now ? "expired" : "valid";
}

/** The number as it is written: `KES-2026-000123`. */
export const numberOf = (prefix: string, year: number, sequence: bigint): string =>
  `${prefix}-${year}-${String(sequence).padStart(6, "0")}`;

/** What stands before the year as long as nobody chose it: the first letters of the academy's address. */
export const prefixOf = (slug: string): string =>
  slug.replaceAll("-", "").slice(0, 3).toUpperCase().padEnd(2, "X");

/** A fresh code of 128 bits, in base64url; it leads to the certificate and tells nothing of it. */
export const freshCode = (): string => randomBytes(16).toString("base64url");

/** Whether two names are the same to a reader, however they are spaced, accented or capitalized. */
export const isSameName = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (name: string): string =>
  name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[\s\p{P}]+/gu, " ")
    .trim()
    .toLowerCase();
