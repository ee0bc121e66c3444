import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { Building2, Plus } from "lucide-react";
import { parse } from "#app/edge.ts";
import { operate } from "#app/edge-operator.ts";
import { askedIn } from "#app/kernel/page.ts";
import { Count } from "#app/ui/amount.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { CONTROL } from "#app/ui/field.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { TenantStateBadge } from "#app/ui/tenant-state.tsx";
import { Time } from "#app/ui/time.tsx";
import { tenantsInConsole } from "#tenants/operator/queries.ts";
import { TenantQuestion } from "#tenants/operator/schema.ts";
import { STATE_WORDS, TENANT_STATES, TIER_WORDS } from "#tenants/words.ts";

export const meta: MetaFunction = () => [{ title: "Academies" }];

export const loader = operate.read(async (desk, { request }) => {
  const query = new URL(request.url).searchParams;
  const question = parse(TenantQuestion, Object.fromEntries(query));
  return {
    ...(await tenantsInConsole(desk, question, askedIn(query))),
    question,
    now: desk.now,
  };
});

export default function Tenants() {
  const { rows, next, previous, question, now } = useLoaderData<typeof loader>();
  const { words, state = "" } = question;
  const asked = { ...(words && { words }), ...(state && { state }) };
  const at = (key: "after" | "before", id: string | null) =>
    id && `?${new URLSearchParams({ ...asked, [key]: id })}`;
  return (
    <>
      <PageHeader
        title="Academies"
        actions={
          <LinkButton to="/tenants/new" kind="primary" icon={Plus}>
            New academy
          </LinkButton>
        }
      />
      <div className="mb-6">
        <SearchField label="Search by name, address or domain" name="words" defaultValue={words}>
          <select
            name="state"
            aria-label="State"
            defaultValue={state}
            className={`${CONTROL} w-44`}
          >
            <option value="">All states</option>
            {TENANT_STATES.map((key) => (
              <option key={key} value={key}>
                {STATE_WORDS[key]}
              </option>
            ))}
          </select>
        </SearchField>
      </div>
      <Card flush>
        <Table
          caption="Academies, the youngest first"
          columns={columnsAt(now)}
          rows={rows}
          rowKey={({ id }) => id}
          empty={
            <Empty icon={Building2} title={words || state ? "No academy fits" : "No academy yet"} />
          }
        />
        <Pager
          label="Pages of academies"
          newer={at("before", previous)}
          older={at("after", next)}
        />
      </Card>
    </>
  );
}

type Row = Awaited<ReturnType<typeof loader>>["rows"][number];

const columnsAt = (now: Date): readonly Column<Row>[] => [
  {
    header: "Academy",
    cell: ({ id, name, slug }) => (
      <>
        <Link to={`/tenants/${id}`} className="link">
          {name}
        </Link>
        <span className="text-ink-muted block text-xs font-normal">{slug}</span>
      </>
    ),
  },
  { header: "State", cell: ({ state }) => <TenantStateBadge state={state} /> },
  { header: "License", cell: ({ tier }) => TIER_WORDS[tier] },
  {
    header: "Active learners this month",
    align: "end",
    cell: ({ activeLearners, limit }) => (
      <span>
        <Count value={activeLearners} /> of <Count value={limit} />
      </span>
    ),
  },
  {
    header: "Last activity",
    cell: ({ lastAt }) => (lastAt ? <Time at={lastAt} since={now} /> : "None yet"),
  },
  { header: "Created", cell: ({ createdAt }) => <Time at={createdAt} /> },
];
