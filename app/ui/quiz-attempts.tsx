import { Link } from "@remix-run/react";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

type Attempt = Readonly<{
  id: string;
  number: number;
  state: "open" | "submitted" | "graded";
  percent: number | null;
  startedAt: Date;
  passedAt: Date | null;
}>;

type QuizAttemptsProps = Readonly<{
  attempts: readonly Attempt[];
  states: Readonly<Record<Attempt["state"], string>>;
  here: string;
}>;

/** What somebody has tried so far, each attempt with the way to it. */
export const QuizAttempts = ({ attempts, states, here }: QuizAttemptsProps) =>
  attempts.length > 0 && (
    <Card title="Your attempts" flush>
      <Table
        caption="Your attempts, the last first"
        rows={attempts}
        rowKey={({ id }) => id}
        columns={[
          {
            header: "Attempt",
            cell: ({ id, number }) => (
              <Link to={`${here}/${id}`} className="link">
                Attempt {number}
              </Link>
            ),
          },
          { header: "Started", cell: ({ startedAt }) => <Time at={startedAt} style="date-time" /> },
          {
            header: "State",
            cell: ({ state, passedAt }) =>
              passedAt ? <Badge tone="success">Passed</Badge> : <Badge>{states[state]}</Badge>,
          },
          {
            header: "Score",
            align: "end",
            cell: ({ percent }) => (percent === null ? "–" : `${percent}%`),
          },
        ]}
      />
    </Card>
  );
