import { Refusal } from "#app/kernel/refusal.ts";
import { tenantById } from "#tenants/by-host.ts";
import { beginLook } from "#tenants/processor/begin-look.ts";
import { ownersOf } from "#tenants/processor/owners-of.ts";
import { settlesLook } from "#tenants/processor/settles-look.ts";
import { inScope, type Scope } from "#tenants/scope.ts";
import type { System } from "#tenants/tenant.ts";

/** Something of Stripe's that one command of ours can bring our rows up to date with, however often it is looked at. */
export type Subject<F> = Readonly<{
  name: string;
  /** All that Stripe says of it now. */
  refetch: (id: string, account: string | null) => Promise<F>;
  /** Whose it is by what we wrote on it; null for what is not ours. */
  tenantOf: (facts: F) => string | null;
  settle: (scope: Scope<System>, facts: F) => Promise<unknown>;
}>;

/** A subject by the function that asks Stripe about it. */
export type SubjectOf<Refetch extends (...args: never[]) => Promise<unknown>> = Subject<
  Awaited<ReturnType<Refetch>>
>;

/** What a look came to. */
export type Looked = Readonly<{
  outcome: "settled" | "overtaken" | "nothing to settle" | "not ours";
  tenant: string | null;
}>;

/**
 * What Stripe says of this one at some moment after the call is what our rows say when it returns. Looks may overlap and
 * end in any order: of one subject, what was asked later is believed. Refuses what claims to be another academy's than before.
 */
export async function lookAt<F>(
  { name, refetch, tenantOf, settle }: Subject<F>,
  id: string,
  account: string | null = null,
): Promise<Looked> {
  const subject = `${name}:${id}`;
  const number = await beginLook();
  const facts = await refetch(id, account);
  const owner = tenantOf(facts);
  if (owner === null) return { outcome: "not ours", tenant: null };
  const known = (await ownersOf([subject])).get(subject);
  if (known !== undefined && known !== owner)
    throw new Refusal(
      "conflict",
      `${subject} was ${known}'s and says now that it is ${owner}'s. Nothing was changed; compare the two by hand.`,
    );
  const tenant = await tenantById(owner);
  if (!tenant) throw new Refusal("gone", `${subject} belongs to ${owner}, which is no academy.`);
  const settled = await inScope(tenant, { kind: "system", because: name }, async (scope) => {
    const last = await settlesLook(scope, subject, number);
    if (last) await settle(scope, facts);
    return last;
  });
  return { outcome: settled ? "settled" : "overtaken", tenant: tenant.id };
}
