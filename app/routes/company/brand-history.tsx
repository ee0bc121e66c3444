import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { Palette } from "lucide-react";
import { read } from "#app/edge.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Swatch } from "#app/ui/brand-findings.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";
import { type BrandRecord, brandHistory } from "#tenants/branding/queries.ts";

export const meta: MetaFunction = () => [{ title: "History of the brand" }];

export const loader = read("company.brand", brandHistory);

export default function History() {
  const { versions } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="History"
        description="Going back publishes an earlier look again; nothing is lost by it."
        breadcrumbs={[{ to: "/company/brand", label: "Brand" }]}
      />
      <Card flush>
        <Table
          caption="Published looks"
          columns={columnsFor(versions[0]?.number)}
          rows={versions}
          rowKey={({ number }) => number}
          empty={
            <Empty icon={Palette} title="Nothing was published yet">
              Visitors see the look that the academy was born with.
            </Empty>
          }
        />
      </Card>
    </>
  );
}

const columnsFor = (current: number | undefined): readonly Column<BrandRecord>[] => [
  {
    header: "Version",
    cell: ({ number, primary, accent }) => (
      <span className="flex items-center gap-2">
        {number}
        <Swatch color={primary} />
        <Swatch color={accent} />
        {number === current && <Badge tone="success">Published</Badge>}
      </span>
    ),
  },
  { header: "Published", cell: ({ publishedAt }) => <Time at={publishedAt} style="date-time" /> },
  { header: "By", cell: ({ publishedBy }) => publishedBy ?? "Came with the academy" },
  {
    header: "Note",
    cell: ({ note, copyOf }) => (copyOf ? `Back to version ${copyOf}` : note || "–"),
  },
  {
    header: "Go back",
    quiet: true,
    cell: ({ number }) =>
      number === current ? null : (
        <LinkButton to={`/company/brand/history/${number}/restore`} size="sm">
          Go back
          <span className="sr-only"> to version {number}</span>
        </LinkButton>
      ),
  },
];
