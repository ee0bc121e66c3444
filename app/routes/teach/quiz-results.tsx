import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { ChartColumn } from "lucide-react";
import { quizResults } from "#app/domain/learning/quiz/quiz-results.ts";
import { ATTEMPT_STATES } from "#app/domain/learning/quiz/words.ts";
import { read } from "#app/edge.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

export const meta: MetaFunction = () => [{ title: "Results" }];

export const loader = read("course.write", (glance, { params }) =>
  quizResults(glance, String(params["courseSlug"]), String(params["lessonSlug"])),
);

const percentage = (percent: number | null) => (percent === null ? "–" : `${percent}%`);

export default function Results() {
  const { attempts, questions } = useLoaderData<typeof loader>();
  if (attempts.length === 0)
    return (
      <Empty icon={ChartColumn} title="Nobody has tried yet">
        Attempts and how well each question was answered stand here.
      </Empty>
    );
  return (
    <div className="flex flex-col gap-6">
      <Card title="Questions" flush>
        <Table
          caption="How well each question was answered"
          rows={questions}
          rowKey={({ id }) => id}
          columns={[
            { header: "Question", cell: ({ question }) => question },
            { header: "Answers", align: "end", cell: ({ answers }) => answers },
            {
              header: "Points earned",
              align: "end",
              cell: ({ percent }) => percentage(percent),
            },
          ]}
        />
      </Card>
      <Card title="Attempts" flush>
        <Table
          caption="Attempts, the last first"
          rows={attempts}
          rowKey={({ id }) => id}
          columns={[
            { header: "Learner", cell: ({ person }) => person },
            { header: "Attempt", align: "end", cell: ({ number }) => number },
            {
              header: "Started",
              cell: ({ startedAt }) => <Time at={startedAt} style="date-time" />,
            },
            {
              header: "State",
              cell: ({ state, passedAt, keptPass }) => {
                if (!passedAt) return <Badge>{ATTEMPT_STATES[state]}</Badge>;
                return (
                  <Badge tone="success">{keptPass ? "Passed by the earlier key" : "Passed"}</Badge>
                );
              },
            },
            { header: "Score", align: "end", cell: ({ percent }) => percentage(percent) },
          ]}
        />
      </Card>
    </div>
  );
}
