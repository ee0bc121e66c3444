import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { ChartColumn } from "lucide-react";
import { courseProgress } from "#app/domain/learning/authoring/course-progress.ts";
import { LESSON_KINDS } from "#app/domain/learning/authoring/words.ts";
import { read } from "#app/edge.ts";
import { Count } from "#app/ui/amount.tsx";
import { Card } from "#app/ui/card.tsx";
import { DropOffChart } from "#app/ui/drop-off-chart.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { percentOf } from "#app/ui/progress.tsx";
import { Stats } from "#app/ui/stat.tsx";
import { Table } from "#app/ui/table.tsx";

export const meta: MetaFunction = () => [{ title: "Progress" }];

export const loader = read("course.write", (glance, { params }) =>
  courseProgress(glance, String(params["courseSlug"])),
);

export default function Progress() {
  const { totals, lessons } = useLoaderData<typeof loader>();
  const { enrolled, finished, active, stopped } = totals;
  if (enrolled === 0 || lessons.length === 0)
    return (
      <Empty icon={ChartColumn} title="Nobody has begun this course yet">
        How far your learners come, and at which lesson they stop, stands here once they have begun.
      </Empty>
    );
  return (
    <div className="flex flex-col gap-6">
      <Stats
        stats={[
          { label: "Learners", value: <Count value={enrolled} /> },
          { label: "Active in the last 7 days", value: <Count value={active} /> },
          {
            label: "Completed the course",
            value: <Count value={finished} />,
            note: `${percentOf(finished, enrolled)}% of all learners`,
          },
          {
            label: "Stopped",
            value: <Count value={stopped} />,
            note: "Not completed, and not seen for two weeks",
          },
        ]}
      />
      <Card
        title="How far learners come"
        description="The share of all learners who have completed each lesson."
      >
        <DropOffChart of={enrolled} lessons={lessons} />
      </Card>
      <Card title="Lesson by lesson" flush>
        <Table
          caption="How many learners completed each lesson, and how many stopped there"
          rows={lessons.map((lesson, index) => ({ ...lesson, number: index + 1 }))}
          rowKey={({ id }) => id}
          columns={[
            { header: "Lesson", cell: ({ number, title }) => `${number}. ${title}` },
            { header: "Kind", cell: ({ kind }) => LESSON_KINDS[kind].label },
            {
              header: "Completed",
              align: "end",
              cell: ({ completed }) => <Count value={completed} />,
            },
            {
              header: "Of all learners",
              align: "end",
              cell: ({ completed }) => `${percentOf(completed, enrolled)}%`,
            },
            {
              header: "Stopped here",
              align: "end",
              cell: ({ stopped }) => <Count value={stopped} />,
            },
          ]}
        />
      </Card>
    </div>
  );
}
