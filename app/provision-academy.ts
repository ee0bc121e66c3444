import { inviteOnce } from "#app/domain/identity/invite-once.ts";
import { publishTemplate } from "#tenants/branding/publish-template.ts";
import { addressOf, tenantById } from "#tenants/by-host.ts";
import { inControlPlane } from "#tenants/control-plane.ts";
import { provisionTenant } from "#tenants/provision-tenant.ts";
import type { ProvisionTenant } from "#tenants/schema.ts";
import { inScope } from "#tenants/scope.ts";
import type { Operator, System } from "#tenants/tenant.ts";

/**
 * The academy is there in its look and its first administrator has been invited by mail. Each of its transactions is
 * safe to repeat: asked again with the same external key, whatever is missing is made up for.
 */
export async function provisionAcademy(actor: Operator | System, asked: ProvisionTenant) {
  const { id, created } = await inControlPlane(actor, (scope) => provisionTenant(scope, asked));
  const tenant = await tenantById(id);
  if (!tenant) throw new Error("The academy was deleted while it was provisioned.");
  const { template } = asked;
  if (template) await inScope(tenant, actor, (scope) => publishTemplate(scope, { template }));
  await inScope(tenant, actor, (scope) =>
    inviteOnce(scope, { email: asked.admin, roles: ["learner", "admin"] }),
  );
  return { id, created, slug: tenant.slug, name: tenant.name, url: addressOf(tenant) };
}
