import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { History } from "lucide-react";
import { classHistory } from "#app/domain/learning/classes/history.ts";
import { taughtClass } from "#app/domain/learning/classes/queries.ts";
import { read } from "#app/edge.ts";
import { askedIn } from "#app/kernel/page.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { PersonCell } from "#app/ui/person-cell.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

export const loader = read("class.see", async (glance, { params, request }) => {
  const classId = String(params["classId"]);
  const asked = askedIn(new URL(request.url).searchParams);
  const [about, page] = await Promise.all([
    taughtClass(glance, classId),
    classHistory(glance, classId, asked),
  ]);
  return { about, page };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.about.name ?? ""} – who came and went` },
];

export default function ClassHistory() {
  const { about, page } = useLoaderData<typeof loader>();
  const at = (key: "after" | "before", id: string | null) =>
    id && `?${new URLSearchParams({ [key]: id })}`;
  return (
    <>
      <PageHeader
        title="Who came and went"
        description={about.name}
        breadcrumbs={[
          { to: "/teach/classes", label: "Classes" },
          { to: `/teach/classes/${about.id}`, label: about.name },
        ]}
      />
      <Card flush>
        <Table
          caption="Who came into the class and who went out of it, the latest first"
          rows={page.rows}
          rowKey={({ id }) => id}
          columns={[
            { header: "Person", cell: PersonCell },
            {
              header: "What happened",
              cell: ({ came }) => (
                <Badge tone={came ? "success" : "neutral"}>{came ? "Came" : "Went"}</Badge>
              ),
            },
            {
              header: "How",
              cell: ({ byHand }) => (byHand ? "By hand" : "By the class's conditions"),
            },
            { header: "When", cell: ({ at: when }) => <Time at={when} /> },
          ]}
          empty={
            <Empty icon={History} title="Nobody came yet">
              Whoever comes into the class, or goes out of it, stands here.
            </Empty>
          }
        />
        <Pager
          label="Pages of the history"
          newer={at("before", page.previous)}
          older={at("after", page.next)}
        />
      </Card>
    </>
  );
}
