import { postLetter } from "#app/domain/identity/post-letter.ts";
import { addressOf } from "#tenants/by-host.ts";
import type { Scope } from "#tenants/scope.ts";
import { askedLetter } from "./letters.ts";

type Asked = Readonly<{ name: string; title: string; reason: string }>;

/** Every administrator reads that a refund is asked for. */
export async function tellOfRequest(scope: Scope, requestId: string): Promise<void> {
  const { sql, tenant } = scope;
  const [asked] = await sql<Asked>`
    select p.name, l.title, r.reason from refund_request r
    join order_line l on l.order_id = r.order_id and l.line = r.line join person p on p.id = r.person_id
    where r.id = ${requestId}::uuid`;
  if (!asked) return;
  const admins = await sql<{ email: string }>`
    select p.email from person p join person_role r on r.person_id = p.id
    where r.role = 'admin' and p.state = 'active' order by p.id`;
  const href = addressOf(tenant, "/company/refunds");
  for (const { email } of admins) await postLetter(scope, email, askedLetter({ ...asked, href }));
}
