import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { ChartColumn } from "lucide-react";
import { packageAttempts } from "#app/domain/learning/scorm/package-attempts.ts";
import { COMPLETION_WORDS, SUCCESS_WORDS } from "#app/domain/learning/scorm/words.ts";
import { read } from "#app/edge.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

export const meta: MetaFunction = () => [{ title: "Attempts" }];

export const loader = read("course.write", (glance, { params }) =>
  packageAttempts(glance, String(params["courseSlug"]), String(params["lessonId"])),
);

type Attempt = Awaited<ReturnType<typeof loader>>["attempts"][number];

export default function Attempts() {
  const { course, title, lessonId, attempts } = useLoaderData<typeof loader>();
  const above = `/teach/courses/${course.slug}`;
  return (
    <>
      <PageHeader
        title="Attempts"
        breadcrumbs={[
          { to: "/teach", label: "Teaching" },
          { to: above, label: course.title },
          { to: `${above}/lessons/${lessonId}`, label: title },
        ]}
      />
      {attempts.length === 0 ? (
        <Empty icon={ChartColumn} title="Nobody has started yet">
          Who has come how far, with which score and in what time, stands here.
        </Empty>
      ) : (
        <Card flush>
          <Table
            caption="Attempts, the last first"
            rows={attempts}
            rowKey={({ id }) => id}
            columns={COLUMNS}
          />
        </Card>
      )}
    </>
  );
}

const COLUMNS = [
  { header: "Learner", cell: ({ person }: Attempt) => person },
  {
    header: "Progress",
    cell: ({ completion, isEarlier }: Attempt) => (
      <span className="flex flex-wrap gap-1">
        <Badge tone={completion === "completed" ? "success" : "neutral"}>
          {COMPLETION_WORDS[completion]}
        </Badge>
        {isEarlier && <Badge>Earlier package</Badge>}
      </span>
    ),
  },
  { header: "Result", cell: ({ success }: Attempt) => SUCCESS_WORDS[success] },
  {
    header: "Score",
    align: "end" as const,
    cell: ({ score }: Attempt) => (score === null ? "–" : `${Math.round(score * 100)}%`),
  },
  { header: "Time", align: "end" as const, cell: ({ seconds }: Attempt) => clock(seconds) },
  {
    header: "Last seen",
    cell: ({ lastAt }: Attempt) => <Time at={lastAt} style="date-time" />,
  },
];

/** Hours and minutes as a clock has them, and seconds. */
function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${Math.floor(whole / 3_600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}
