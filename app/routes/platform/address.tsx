import { useActionData, useLoaderData } from "@remix-run/react";
import { operate } from "#app/edge-operator.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { renameQuestion } from "#app/ui/tenant-questions.tsx";
import { tenantInConsole } from "#tenants/operator/queries.ts";
import { RenameSlug } from "#tenants/operator/schema.ts";
import { renameSlug } from "#tenants/rename-slug.ts";

export const loader = operate.read((desk, { params }) =>
  tenantInConsole(desk, String(params["id"])),
);

export const action = operate.write(RenameSlug, renameSlug, ({ id }) => `/tenants/${id}`);

export default function Address() {
  const { tenant } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      {...renameQuestion(tenant.name, tenant.slug)}
      cancelTo={`/tenants/${tenant.id}`}
      answer={useActionData<typeof action>()}
    />
  );
}
