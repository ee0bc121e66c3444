import { randomUUID } from "node:crypto";
import { type ControlScope, inControlPlane } from "#tenants/control-plane.ts";
import type { Operator } from "#tenants/tenant.ts";
import { askAs } from "./owner.ts";

/** Somebody who looks after all tenants, at work. */
export function anOperator() {
  const actor: Operator = { kind: "operator", personId: randomUUID() };
  return {
    ...actor,
    /** Gives a command of the control plane, or asks one of its queries. */
    does: <Q extends unknown[], T>(
      work: (scope: ControlScope<Operator>, ...input: Q) => Promise<T>,
      ...input: Q
    ) => inControlPlane(actor, (scope) => work(scope, ...input)),
  };
}

/** What the journal of a tenant says of an operator's deeds, the last one first. */
export const deedsIn = (tenantId: string) =>
  askAs<{ name: string; because: string; facts: unknown; actor_kind: string; actor_id: string }>(
    "owner",
    `select name, because, facts, actor_kind, actor_id from journal
     where tenant_id = $1 and kind = 'command' order by id desc`,
    [tenantId],
  );

/** What is asked for when a new academy is provisioned; nobody else has its address. */
export const aWish = (changes: Partial<Record<"externalKey" | "host" | "name", string>> = {}) => {
  const slug = `wish-${randomUUID().slice(0, 13)}`;
  const admin = `admin@${slug}.example`;
  return { slug, name: "Wishing Well", admin, tier: "starter" as const, ...changes };
};
