import type { Role } from "./role.ts";

export type TenantState = "trial" | "active" | "past_due" | "suspended" | "closing" | "deleted";

/** An enterprise's academy, as every request knows it. The platform itself is the tenant of its operators. */
export type Tenant = Readonly<{
  id: string;
  kind: "academy" | "platform";
  slug: string;
  name: string;
  state: TenantState;
  locale: string;
  timeZone: string;
  currency: string;
  signUp: "open" | "invitation" | "email_domain";
  terminology: Readonly<Record<string, string>>;
  /** Rises whenever visitors may see something else. */
  version: bigint;
  /** The one host that its pages live on; every other verified host leads there. */
  canonicalHost: string;
}>;

/** Somebody who has not signed in. */
export type Visitor = Readonly<{ kind: "visitor" }>;

/** Somebody of this tenant. Roles add up. */
export type Person = Readonly<{
  kind: "person";
  personId: string;
  sessionId: string;
  roles: readonly Role[];
}>;

/** Work that nobody is waiting for, and why it is done. */
export type System = Readonly<{ kind: "system"; because: string }>;

/** A platform operator who acts on a tenant from outside. */
export type Operator = Readonly<{ kind: "operator"; personId: string }>;

export type Actor = Visitor | Person | System | Operator;
