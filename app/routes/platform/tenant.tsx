import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { operate } from "#app/edge-operator.ts";
import { ConfirmDialog } from "#app/ui/confirm.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { DeedList, TenantFacts, TenantHosts, TenantLicense } from "#app/ui/tenant-cards.tsx";
import { renameQuestion, resumeQuestion, suspendQuestion } from "#app/ui/tenant-questions.tsx";
import { TenantStateBadge } from "#app/ui/tenant-state.tsx";
import { deedsOn, tenantInConsole } from "#tenants/operator/queries.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.tenant.name }];

export const loader = operate.read(async (desk, { params }) => {
  const id = String(params["id"]);
  return {
    ...(await tenantInConsole(desk, id)),
    deeds: await deedsOn(desk, id),
    now: desk.now,
  };
});

export default function Tenant() {
  const { tenant, limits, used, hosts, formerHosts, deeds, now } = useLoaderData<typeof loader>();
  const { id, name, slug, state } = tenant;
  const suspended = state === "suspended";
  return (
    <>
      <PageHeader
        title={name}
        breadcrumbs={[{ to: "/tenants", label: "Academies" }]}
        description={
          <span className="flex flex-wrap items-center gap-3">
            <TenantStateBadge state={state} />
            <a href={tenant.url} className="link">
              {tenant.url}
            </a>
          </span>
        }
        actions={
          <>
            <ConfirmDialog
              {...renameQuestion(name, slug)}
              to={`/tenants/${id}/address`}
              label="Change address"
              size="md"
            />
            <ConfirmDialog
              {...(suspended ? resumeQuestion(name) : suspendQuestion(name))}
              to={`/tenants/${id}/${suspended ? "resume" : "suspend"}`}
              label={suspended ? "Resume" : "Suspend"}
              size="md"
            />
          </>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <TenantFacts tenant={tenant} now={now} />
        <TenantLicense tier={tenant.tier} limits={limits} used={used} />
        <TenantHosts hosts={hosts} formerHosts={formerHosts} />
        <DeedList deeds={deeds} />
      </div>
    </>
  );
}
