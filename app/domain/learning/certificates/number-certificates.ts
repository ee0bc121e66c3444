import { ensureMay } from "#tenants/permission.ts";
import type { Scope } from "#tenants/scope.ts";
import type { Person } from "#tenants/tenant.ts";
import type { NumberCertificates } from "./schema.ts";

/** Certificates that are issued from now on begin with this; the counting goes on. */
export async function numberCertificates(
  scope: Scope<Person>,
  { prefix }: NumberCertificates,
): Promise<{ prefix: string }> {
  ensureMay(scope, "certificate.revoke");
  await scope.sql`
    insert into certificate_book (prefix) values (${prefix})
    on conflict on constraint certificate_book_pkey do update set prefix = excluded.prefix`;
  return { prefix };
}
