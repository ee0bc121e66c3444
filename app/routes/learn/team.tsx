import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { Users } from "lucide-react";
import { managedDepartments, teamBoard } from "#app/domain/learning/teams/queries.ts";
import { read } from "#app/edge.ts";
import { askedIn } from "#app/kernel/page.ts";
import { Count } from "#app/ui/amount.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { buttonClass } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { CONTROL } from "#app/ui/field.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { PersonCell } from "#app/ui/person-cell.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { Table } from "#app/ui/table.tsx";

export const meta: MetaFunction = () => [{ title: "My team" }];

export const loader = read("team.see", async (glance, { request }) => {
  const query = new URL(request.url).searchParams;
  const search = query.get("q")?.trim().slice(0, 100) ?? "";
  const late = query.get("late") === "1";
  const [departments, page] = await Promise.all([
    managedDepartments(glance),
    teamBoard(glance, { search, late, size: 25, ...askedIn(query) }),
  ]);
  return { departments, page, search, late };
});

export default function Team() {
  const { departments, page, search, late } = useLoaderData<typeof loader>();
  const under = (key: "after" | "before", id: string | null) =>
    id &&
    `?${new URLSearchParams({ ...(search && { q: search }), ...(late && { late: "1" }), [key]: id })}`;
  return (
    <>
      <PageHeader
        title="My team"
        description={departments.join(", ") || "You manage no department."}
        breadcrumbs={[{ to: "/learn", label: "My learning" }]}
        actions={
          <a href="/team/export.csv" download className={buttonClass("secondary", "md")}>
            Export as CSV
          </a>
        }
      />
      <div className="flex flex-col gap-5">
        <SearchField label="Search by name or address" defaultValue={search}>
          <select
            name="late"
            aria-label="Who is shown"
            defaultValue={late ? "1" : ""}
            className={CONTROL}
          >
            <option value="">Everybody</option>
            <option value="1">Overdue only</option>
          </select>
        </SearchField>
        <Card flush>
          <Table
            caption="People of my departments, and how they are doing"
            rows={page.rows}
            rowKey={({ id }) => id}
            columns={[
              { header: "Person", cell: PersonCell },
              { header: "Department", cell: ({ department }) => department },
              { header: "In progress", align: "end", cell: ({ open }) => <Count value={open} /> },
              {
                header: "Completed",
                align: "end",
                cell: ({ completed }) => <Count value={completed} />,
              },
              {
                header: "Overdue",
                cell: ({ overdue }) =>
                  overdue.length > 0 ? (
                    <span>
                      <Badge tone="danger">Overdue</Badge> {overdue.join(", ")}
                    </span>
                  ) : (
                    "Nothing"
                  ),
              },
            ]}
            empty={
              <Empty icon={Users} title="Nobody here">
                {search || late
                  ? "Nobody in your departments is what you asked for."
                  : "Whoever is in a department that you manage, or below it, stands here."}
              </Empty>
            }
          />
          <Pager
            label="Pages of people"
            newer={under("before", page.previous)}
            older={under("after", page.next)}
          />
        </Card>
      </div>
    </>
  );
}
