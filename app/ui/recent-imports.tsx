import { Link } from "@remix-run/react";
import { PackageOpen } from "lucide-react";
import type { ImportState as State } from "#app/domain/learning/importing/words.ts";
import { Card } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { ImportState } from "#app/ui/import-state.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

type RecentImportsProps = Readonly<{
  imports: readonly Readonly<{ id: string; name: string; state: State; askedAt: Date }>[];
  now: Date;
}>;

/** Whoever looks is shown their last imports, with the way to each. */
export const RecentImports = ({ imports, now }: RecentImportsProps) => (
  <Card title="Your last imports" flush>
    <Table
      caption="Your last imports, the newest first"
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        {
          header: "Archive",
          cell: ({ id, name }) => (
            <Link to={`/teach/imports/${id}`} className="link break-all">
              {name}
            </Link>
          ),
        },
        { header: "When", cell: ({ askedAt }) => <Time at={askedAt} since={now} /> },
        { header: "State", cell: ({ state }) => <ImportState state={state} /> },
      ]}
      empty={
        <Empty icon={PackageOpen} title="Nothing was imported yet">
          Send an archive above, and see here what became of it.
        </Empty>
      }
    />
  </Card>
);
