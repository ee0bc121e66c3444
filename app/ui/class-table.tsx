import { Link } from "@remix-run/react";
import { School } from "lucide-react";
import type { ReactNode } from "react";
import { Count } from "#app/ui/amount.tsx";
import { Card } from "#app/ui/card.tsx";
import { Day } from "#app/ui/day.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Table } from "#app/ui/table.tsx";

type ClassRow = Readonly<{
  id: string;
  name: string;
  startsOn: string | null;
  endsOn: string | null;
  members: number;
  courses: number;
}>;

type ClassTableProps = Readonly<{
  rows: readonly ClassRow[];
  next: string | null;
  previous: string | null;
  search: string;
  /** What can be done while there is none. */
  action?: ReactNode;
  /** Why there is none. */
  none: string;
}>;

/** Classes, the newest first, each a way to its board. */
export function ClassTable({ rows, next, previous, search, action, none }: ClassTableProps) {
  const at = (key: "after" | "before", id: string | null) =>
    id && `?${new URLSearchParams({ ...(search && { q: search }), [key]: id })}`;
  return (
    <Card flush>
      <Table
        caption="Classes, the newest first"
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            header: "Class",
            cell: ({ id, name }) => (
              <Link to={`/teach/classes/${id}`} className="link">
                {name}
              </Link>
            ),
          },
          { header: "From", cell: ({ startsOn }) => (startsOn ? <Day on={startsOn} /> : "–") },
          { header: "To", cell: ({ endsOn }) => (endsOn ? <Day on={endsOn} /> : "–") },
          { header: "People", align: "end", cell: ({ members }) => <Count value={members} /> },
          { header: "Courses", align: "end", cell: ({ courses }) => <Count value={courses} /> },
        ]}
        empty={
          <Empty
            icon={School}
            title={search ? "No class is called that" : "There are no classes yet"}
            action={action}
          >
            {search ? "Try a part of its name." : none}
          </Empty>
        }
      />
      <Pager label="Pages of classes" newer={at("before", previous)} older={at("after", next)} />
    </Card>
  );
}
