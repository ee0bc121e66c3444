import { Link } from "@remix-run/react";
import { BookCheck } from "lucide-react";
import type { WaitingCourse } from "#app/domain/learning/authoring/queries.ts";
import { Badge } from "#app/ui/badge.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

type WaitingCoursesProps = Readonly<{ waiting: readonly WaitingCourse[]; now: Date }>;

/** The courses that somebody has to decide about, each with both ways to do so. */
export const WaitingCourses = ({ waiting, now }: WaitingCoursesProps) => (
  <Table
    caption="Courses that wait, the longest first"
    rows={waiting}
    rowKey={({ slug, why }) => `${slug} ${why}`}
    columns={columnsAt(now)}
    empty={
      <Empty icon={BookCheck} title="Nothing waits" level={3}>
        Courses that are sent in, and appeals, are listed here.
      </Empty>
    }
  />
);

const columnsAt = (now: Date): readonly Column<WaitingCourse>[] => [
  {
    header: "Course",
    cell: ({ slug, title, author }) => (
      <span className="flex flex-col">
        <Link to={`/teach/courses/${slug}/preview`} className="hover:underline">
          {title}
        </Link>
        {author && <span className="text-ink-muted text-xs font-normal">by {author}</span>}
      </span>
    ),
  },
  {
    header: "What for",
    cell: ({ why, note }) => (
      <span className="flex flex-col items-start gap-1">
        <Badge tone="warning">{why === "review" ? "Review" : "Appeal"}</Badge>
        {note}
      </span>
    ),
  },
  { header: "Since", cell: ({ since }) => <Time at={since} since={now} /> },
  { header: "Decide", quiet: true, align: "end", cell: Decide },
];

function Decide({ slug, title, why }: WaitingCourse) {
  const [yes, no] =
    why === "review"
      ? [
          { to: `/teach/courses/${slug}/publish`, label: "Publish" },
          { to: `/company/courses/${slug}/send-back`, label: "Send back" },
        ]
      : [
          { to: `/teach/courses/${slug}/relist`, label: "Put back" },
          { to: `/company/courses/${slug}/uphold`, label: "Uphold" },
        ];
  return (
    <span className="flex flex-wrap justify-end gap-2">
      {[yes, no].map(({ to, label }) => (
        <LinkButton key={to} to={to} size="sm">
          {label}
          <span className="sr-only">: {title}</span>
        </LinkButton>
      ))}
    </span>
  );
}
