import { Refusal } from "#app/kernel/refusal.ts";
import type { Scope } from "#tenants/scope.ts";
import { isSameName } from "./certificate.ts";
import type { FindCertificate } from "./schema.ts";

/** The code of the certificate that has this number and this name. A wrong name is answered as a wrong number. */
export async function findCertificate(
  { sql }: Scope,
  { number, name }: FindCertificate,
): Promise<{ code: string }> {
  const [found] = await sql<{ code: string; personName: string }>`
    select code, person_name as "personName" from certificate where number = ${number}`;
  if (!found || !isSameName(found.personName, name))
    throw new Refusal("missing", "No certificate here has this number and this name. Check both.");
  return { code: found.code };
}
