import { useActionData, useLoaderData } from "@remix-run/react";
import { operate } from "#app/edge-operator.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { resumeQuestion } from "#app/ui/tenant-questions.tsx";
import { tenantInConsole } from "#tenants/operator/queries.ts";
import { ResumeTenant } from "#tenants/operator/schema.ts";
import { resumeTenant } from "#tenants/resume-tenant.ts";

export const loader = operate.read((desk, { params }) =>
  tenantInConsole(desk, String(params["id"])),
);

export const action = operate.write(ResumeTenant, resumeTenant, ({ id }) => `/tenants/${id}`);

export default function Resume() {
  const { tenant } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      {...resumeQuestion(tenant.name)}
      cancelTo={`/tenants/${tenant.id}`}
      answer={useActionData<typeof action>()}
    />
  );
}
