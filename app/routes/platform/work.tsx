import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { CircleCheck } from "lucide-react";
import { operate } from "#app/edge-operator.ts";
import { Count } from "#app/ui/amount.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Stats } from "#app/ui/stat.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";
import { stateOfWork } from "#tenants/work/queries.ts";

export const meta: MetaFunction = () => [{ title: "Work" }];

export const loader = operate.read(async (desk) => ({
  ...(await stateOfWork(desk)),
  now: desk.now,
}));

export default function Work() {
  const { waiting, waitingSince, lettersFailed, lettersLate, paymentAlarms, givenUp, now } =
    useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Work"
        description="What happens behind the pages: tokens, counting, letters, looks at domains."
      />
      <div className="grid grid-cols-1 gap-6">
        <Stats
          stats={[
            {
              label: "Events waiting",
              value: <Count value={waiting} />,
              note: waitingSince && (
                <>
                  The oldest <Time at={waitingSince} since={now} />
                </>
              ),
            },
            {
              label: "Letters late",
              value: <Count value={lettersLate} />,
              note: "Queued for over 15 minutes",
            },
            {
              label: "Letters given up",
              value: <Count value={lettersFailed} />,
              note: "In the last 14 days",
            },
            {
              label: "Payments given up",
              value: <Count value={paymentAlarms} />,
              note: (
                <Link to="/payments" className="underline">
                  See why, and try again
                </Link>
              ),
            },
          ]}
        />
        <Card title="Given up" description="After the last try, in the last 14 days." flush>
          <Table
            caption="Work that was given up, the newest first"
            columns={columnsAt(now)}
            rows={givenUp}
            rowKey={({ id }) => id}
            empty={
              <Empty icon={CircleCheck} title="Nothing was given up" level={3}>
                Work that fails is tried again for about two minutes, letters for longer.
              </Empty>
            }
          />
        </Card>
      </div>
    </>
  );
}

type Row = Awaited<ReturnType<typeof loader>>["givenUp"][number];

const columnsAt = (now: Date): readonly Column<Row>[] => [
  { header: "Work", cell: ({ duty }) => duty },
  { header: "For", cell: ({ academy }) => academy },
  { header: "Tries", align: "end", cell: ({ tries }) => <Count value={tries} /> },
  { header: "Given up", cell: ({ at }) => <Time at={at} since={now} /> },
  {
    header: "What to do",
    quiet: true,
    cell: ({ event, again }) =>
      again ? (
        "Set going again"
      ) : (
        <LinkButton to={`/work/${event}/again`} size="sm">
          Do it again
        </LinkButton>
      ),
  },
];
