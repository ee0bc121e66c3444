import { inScope } from "#tenants/scope.ts";
import type { Person, Tenant } from "#tenants/tenant.ts";
import { stripe } from "./client.ts";

/** Stripe's name of this person: made once, and the same one ever after. */
export async function customerOf(tenant: Tenant, actor: Person): Promise<string> {
  const { personId } = actor;
  const known = await inScope(tenant, actor, async ({ sql }) => {
    const [row] = await sql<{ customerId: string | null; email: string }>`
      select c.customer_id as "customerId", p.email
      from person p left join customer c on c.person_id = p.id where p.id = ${personId}::uuid`;
    return row;
  });
  if (known?.customerId) return known.customerId;
  const { id } = await stripe().customers.create(
    {
      ...(known && { email: known.email }),
      metadata: { tenant: tenant.id, person: personId },
    },
    { idempotencyKey: `customer ${personId} ${known?.email}` },
  );
  await inScope(
    tenant,
    actor,
    ({ sql }) => sql`
      insert into customer (person_id, customer_id) values (${personId}::uuid, ${id}) on conflict do nothing`,
  );
  return id;
}
