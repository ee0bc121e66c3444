import { useActionData, useLoaderData } from "@remix-run/react";
import { operate } from "#app/edge-operator.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { suspendQuestion } from "#app/ui/tenant-questions.tsx";
import { tenantInConsole } from "#tenants/operator/queries.ts";
import { SuspendTenant } from "#tenants/operator/schema.ts";
import { suspendTenant } from "#tenants/suspend-tenant.ts";

export const loader = operate.read((desk, { params }) =>
  tenantInConsole(desk, String(params["id"])),
);

export const action = operate.write(SuspendTenant, suspendTenant, ({ id }) => `/tenants/${id}`);

export default function Suspend() {
  const { tenant } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      {...suspendQuestion(tenant.name)}
      cancelTo={`/tenants/${tenant.id}`}
      answer={useActionData<typeof action>()}
    />
  );
}
