import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import { addSigningKey } from "./signing-keys.ts";

/** The academy signs with a new key from now on. What the old one has signed can still be checked. */
export async function rotateSigningKey(scope: Scope<Person>): Promise<void> {
  ensureMay(scope, "certificate.revoke");
  await scope.sql`update signing_key set retired_at = ${scope.now}::timestamptz where retired_at is null`;
  await addSigningKey(scope);
}
