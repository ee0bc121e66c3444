import type { Delivery, DeliveryPlan } from "./delivery.ts";
import type { Fault } from "./fault.ts";
import type { Kept } from "./idempotency.ts";
import type { Kind, Kinds, Thing } from "./kinds.ts";
import { stripeError } from "./stripe-error.ts";

/** Everything that this Stripe knows. Plain values, so that it can be written down and read again. */
export type World = {
  /** Account → kind → id → object, in the order of creation. */
  accounts: Map<string, Map<string, Map<string, Thing>>>;
  /** What is remembered of an object besides what its answer shows, by id. */
  notes: Map<string, unknown>;
  /** Answers by account and idempotency key. */
  kept: Map<string, Kept>;
  due: Due[];
  deliveries: Delivery[];
  plan: DeliveryPlan;
  faults: Fault[];
  /** How far this world's clock is ahead of the machine's. */
  aheadSeconds: number;
  /** Where the hosted pages are found, without a slash at the end. */
  address: string;
};

/** Something to be done at a moment, once. */
type Due = { at: number; task: string; id: string; account: string };

/** In whose account, and on whose request. */
export type Within = { world: World; account: string; request: { id: string; key: string | null } };

export const PLATFORM = "acct_1LocalPlatform0";

export const emptyWorld = (address: string): World => ({
  accounts: new Map(),
  notes: new Map(),
  kept: new Map(),
  due: [],
  deliveries: [],
  plan: {},
  faults: [],
  aheadSeconds: 0,
  address,
});

/** All objects of one kind, oldest first. */
export function things<K extends Kind>({ world, account }: Within, kind: K): Map<string, Kinds[K]> {
  const kinds = world.accounts.get(account) ?? new Map<string, Map<string, Thing>>();
  world.accounts.set(account, kinds);
  const found = kinds.get(kind) ?? new Map<string, Thing>();
  kinds.set(kind, found);
  return found as Map<string, Thing & Kinds[K]>;
}

/** Keeps the object under its id, in place of an earlier one. */
export function put<K extends Kind>(within: Within, object: Kinds[K] & { object: K }): Kinds[K] {
  things(within, object.object).set(object.id, object);
  return object;
}

/** The object of that id; refuses as Stripe does. Name the parameter unless the id stood in the path. */
export function known<K extends Kind>(
  within: Within,
  kind: K,
  id: string | { id: string },
  param = "id",
): Kinds[K] {
  const name = typeof id === "string" ? id : id.id;
  const found = things(within, kind).get(name);
  if (found) return found;
  throw missing(kind, name, param);
}

/** There is no such object. */
export function missing(kind: Kind, name: string, param: string) {
  const what = kind.replace(/^.*\./, "");
  return stripeError(param === "id" ? 404 : 400, "invalid_request_error", {
    code: "resource_missing",
    message: `No such ${what}: '${name}'`,
    param,
  });
}

/** Whatever has that id, of any kind. */
export function anything({ world, account }: Within, id: string): Thing | undefined {
  for (const kind of world.accounts.get(account)?.values() ?? []) {
    const found = kind.get(id);
    if (found) return found;
  }
  return undefined;
}

/** The id in a field that may be expanded. */
export const idIn = (field: string | { id: string } | null | undefined): string | null =>
  typeof field === "string" ? field : (field?.id ?? null);
