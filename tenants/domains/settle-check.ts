import type { Prisma } from "#prisma/client/client.ts";
import { announce } from "../journal.ts";
import { ensureMay } from "../permission.ts";
import type { Scope } from "../scope.ts";
import { domainDrifted } from "./events.ts";
import { isInOrder, type Lights, lightsOf, type Sight } from "./lights.ts";
import { waitBeforeCheck } from "./next-check.ts";
import { LIGHTS } from "./words.ts";

/** So many looks in a row must find a domain out of order before anybody is alarmed. */
const ALARM_AFTER = 3;

/**
 * The four lights say what was seen, and the next look is planned. A domain that once worked and has
 * been out of order for three looks raises one alarm; if its DNS leads elsewhere for good, the academy
 * goes back to the host it was born with, so that nobody is locked out.
 */
export async function settleCheck(scope: Scope, sight: Sight | null): Promise<Lights | null> {
  ensureMay(scope, "company.domains");
  if (!sight) return null;
  const { sql, now } = scope;
  const { host, token } = sight;
  const lights = lightsOf(sight);
  const inOrder = isInOrder(lights);
  const [row] = await sql<{ failures: number; served: boolean; canonical: boolean }>`
    update tenant_host
    set failures = case when ${inOrder} then 0 when ${isOurFault(sight)} then failures else failures + 1 end,
        served_at = case when ${inOrder} then coalesce(served_at, now()) else served_at end,
        checks = ${JSON.stringify(stamped(lights, now))}::jsonb, checked_at = now()
    where host = ${host} and token = ${token} and released_at is null
    returning failures, served_at is not null as served, canonical`;
  if (!row) return null;
  const { failures, served, canonical } = row;
  const waitMs = waitBeforeCheck(inOrder, failures, Math.random());
  const next = new Date(now.getTime() + waitMs);
  await sql`update tenant_host set next_check_at = ${next}::timestamptz where host = ${host}`;
  if (!inOrder && served && !isOurFault(sight))
    await alarm(scope, host, lights, { failures, canonical });
  return lights;
}

/** Our own names could not be looked up, which says nothing about the domain. */
const isOurFault = ({ dns }: Sight): boolean => "trouble" in dns.ours;

const stamped = (lights: Lights, now: Date): Prisma.InputJsonObject =>
  Object.fromEntries(
    LIGHTS.map((name) => [name, { ...lights[name], checkedAt: now.toISOString() }]),
  );

async function alarm(
  scope: Scope,
  host: string,
  lights: Lights,
  { failures, canonical }: { failures: number; canonical: boolean },
): Promise<void> {
  if (failures < ALARM_AFTER) return;
  const addressMoved = canonical && lights.dns.state === "failed";
  if (addressMoved) await scope.sql`update tenant_host set canonical = false where host = ${host}`;
  if (failures > ALARM_AFTER && !addressMoved) return;
  const reasons = LIGHTS.filter((light) => lights[light].state !== "ok").map((light) => {
    return { light, reason: lights[light].reason };
  });
  await announce(scope, domainDrifted, { host, reasons, addressMoved });
}
