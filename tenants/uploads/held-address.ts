import { createHmac, timingSafeEqual } from "node:crypto";
import { env } from "#app/kernel/env.ts";
import { addressOf } from "../by-host.ts";
import type { Glance } from "../scope.ts";
import type { Person, Tenant } from "../tenant.ts";

const HOUR_S = 3_600;
const LASTS_S = 12 * HOUR_S;

type Holder = Readonly<{ tenant: Tenant; actor: Person }>;

/**
 * Where this person, signed in, reads the file for the next twelve hours; nobody else does, and nobody at all at
 * another academy. Whoever hands it out has decided that this person may. The same within an hour, so that a
 * browser may keep what it has read.
 */
export function heldAddress({ tenant, actor, now }: Glance<Person>, fileId: string): string {
  const until = Math.ceil(now.getTime() / 1_000 / HOUR_S) * HOUR_S + LASTS_S;
  const proof = proofOf({ tenant, actor }, fileId, until);
  return addressOf(tenant, `/held/${fileId}?until=${until}&proof=${proof}`);
}

/** Whether the address was handed to this person, and whether its time is over. */
export function isHeld(
  holder: Holder & Readonly<{ now: Date }>,
  { fileId, until, proof }: Readonly<{ fileId: string; until: number; proof: string }>,
): "yes" | "ended" | "no" {
  const [right, given] = [proofOf(holder, fileId, until), proof].map((text) => Buffer.from(text));
  if (!right || given?.length !== right.length || !timingSafeEqual(given, right)) return "no";
  return until * 1_000 > holder.now.getTime() ? "yes" : "ended";
}

const proofOf = ({ tenant, actor }: Holder, fileId: string, until: number): string =>
  createHmac("sha256", env().secret)
    .update(JSON.stringify(["held file", tenant.id, actor.personId, fileId, until]))
    .digest("base64url");
