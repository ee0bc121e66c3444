import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { Send } from "lucide-react";
import { recentAssignments } from "#app/domain/learning/assigning/queries.ts";
import { read } from "#app/edge.ts";
import { Count } from "#app/ui/amount.tsx";
import { AssignmentState } from "#app/ui/assignment-state.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

export const meta: MetaFunction = () => [{ title: "Assignments" }];

export const loader = read("course.moderate", async (glance) => ({
  rows: await recentAssignments(glance),
  now: glance.now,
}));

export default function Assignments() {
  const { rows, now } = useLoaderData<typeof loader>();
  const make = (
    <LinkButton to="/company/assignments/new" kind="primary">
      New assignment
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title="Assignments"
        description="Courses and paths that were given to many at once. The last 25."
        actions={make}
      />
      <Card flush>
        <Table
          caption="Assignments, the newest first"
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              header: "What",
              cell: ({ id, title }) => (
                <Link to={`/teach/assignments/${id}`} className="link">
                  {title}
                </Link>
              ),
            },
            { header: "By", cell: ({ askedBy }) => askedBy },
            { header: "When", cell: ({ askedAt }) => <Time at={askedAt} since={now} /> },
            { header: "State", cell: (row) => <AssignmentState {...row} /> },
            { header: "People", align: "end", cell: ({ people }) => <Count value={people} /> },
            { header: "Left", align: "end", cell: ({ left }) => <Count value={left} /> },
          ]}
          empty={
            <Empty icon={Send} title="Nothing was assigned yet" action={make}>
              Give a course to people, departments or classes, and see here how far it is.
            </Empty>
          }
        />
      </Card>
    </>
  );
}
