import { isIPv6 } from "node:net";
import { hashOf } from "#app/kernel/secret.ts";

/** At most `most` tries within a window, which begins with the first of them. */
type Limit = Readonly<{ most: number; withinMs: number }>;

const MINUTE_MS = 60_000;

/**
 * What is counted, of whom. A proof is a password or a link that somebody shows; a letter carries a link.
 * Letters of one account run out in silence, and the links already sent outlive the window, so that nobody
 * can keep a person from the mail by asking in their name. Invitations go to addresses that nobody has proved.
 */
export const LIMITS = {
  "proof.account": { most: 10, withinMs: 15 * MINUTE_MS },
  "proof.address": { most: 50, withinMs: 15 * MINUTE_MS },
  "proof.tenant": { most: 600, withinMs: MINUTE_MS },
  "letter.account": { most: 3, withinMs: 15 * MINUTE_MS },
  "letter.address": { most: 20, withinMs: 15 * MINUTE_MS },
  "letter.tenant": { most: 1_000, withinMs: 60 * MINUTE_MS },
  "look-up.address": { most: 60, withinMs: 15 * MINUTE_MS },
  "coupon.person": { most: 15, withinMs: MINUTE_MS },
  "coupon.hours": { most: 60, withinMs: 60 * MINUTE_MS },
  "coupon.tenant": { most: 1_000, withinMs: MINUTE_MS },
  "invitation.tenant": { most: 1_000, withinMs: 60 * MINUTE_MS },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

/** One try, or several at once, counted against one limit of somebody. */
export type Try = Readonly<{ limit: LimitName; of: string; times?: number }>;

/** A window as it is kept: under which key, until when, and how many tries it has seen. */
export type Window = Readonly<{ key: string; endsAt: Date; hits: number }>;

/**
 * Tries to prove who one is, the narrowest limit first. An account is an address that was typed, whether
 * somebody has it or not.
 */
export const proofTries = (address: string, account?: string): readonly Try[] => [
  { limit: "proof.address", of: networkOf(address) },
  ...(account === undefined ? [] : [{ limit: "proof.account", of: account } as const]),
  { limit: "proof.tenant", of: "" },
];

/** Tries to have a letter sent, as far as whoever asks is told of the limit. */
export const letterTries = (address: string): readonly Try[] => [
  { limit: "letter.address", of: networkOf(address) },
  { limit: "letter.tenant", of: "" },
];

/** Tries to look something up that one must know a secret or several facts to find. */
export const lookUpTries = (address: string): readonly Try[] => [
  { limit: "look-up.address", of: networkOf(address) },
];

/** Tries to find the code of a coupon. Whoever goes on at the full pace for four minutes waits for the rest of an hour. */
export const couponTries = (personId: string): readonly Try[] => [
  { limit: "coupon.person", of: personId },
  { limit: "coupon.hours", of: personId },
  { limit: "coupon.tenant", of: "" },
];

/** The key that a try is kept under. It names nobody. */
export const keyOf = ({ limit, of }: Try): string =>
  `${limit}:${hashOf(of).toString("base64url").slice(0, 22)}`;

/** How long to wait, in whole seconds, until none of these windows is full; 0 when this try was admitted. */
export function waitSeconds(windows: readonly Window[], now: Date): number {
  const waits = windows.map(({ key, hits, endsAt }) => {
    const { most, withinMs } = limitOf(key);
    const leftMs = Math.min(endsAt.getTime() - now.getTime(), withinMs);
    return hits <= most ? 0 : Math.max(1, Math.ceil(leftMs / 1000));
  });
  return Math.max(0, ...waits);
}

const limitOf = (key: string): Limit => LIMITS[key.slice(0, key.indexOf(":")) as LimitName];

/**
 * Whom an address stands for: itself, or its /64 in IPv6, of which one subscriber has all (RFC 6177).
 * An IPv4 address that is written as IPv6 is the same one.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(address)) return address;
  const [head = "", tail] = (address.split("%")[0] ?? "").toLowerCase().split("::");
  const front = head.split(":").filter(Boolean);
  const back = tail?.split(":").filter(Boolean) ?? [];
  const zeros =
    tail === undefined ? [] : Array(Math.max(0, 8 - front.length - back.length)).fill("0");
  const groups = [...front, ...zeros, ...back].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, "")).join(":")}::/64`;
}
