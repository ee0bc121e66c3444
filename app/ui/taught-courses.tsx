import { Link } from "@remix-run/react";
import { PenLine } from "lucide-react";
import type { TaughtCourse } from "#app/domain/learning/authoring/queries.ts";
import { Count } from "#app/ui/amount.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { CourseState } from "#app/ui/course-state.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

type TaughtCoursesProps = Readonly<{ courses: readonly TaughtCourse[]; now: Date }>;

/** The courses that somebody writes, each with what can be done with it. */
export const TaughtCourses = ({ courses, now }: TaughtCoursesProps) => (
  <Card flush>
    <Table
      caption="Your courses, the last changed first"
      rows={courses}
      rowKey={({ slug }) => slug}
      columns={columnsAt(now)}
      empty={
        <Empty
          icon={PenLine}
          title="You have not begun a course yet"
          action={
            <LinkButton to="/teach/new" kind="primary">
              Write your first course
            </LinkButton>
          }
        >
          Write it here, lesson by lesson, or import one that lies in files. Nobody sees it before
          you publish.
        </Empty>
      }
    />
  </Card>
);

const columnsAt = (now: Date): readonly Column<TaughtCourse>[] => [
  {
    header: "Course",
    cell: ({ slug, title, hasDraft, author }) => (
      <span className="flex flex-col">
        <Link
          to={hasDraft ? `/teach/courses/${slug}` : "/teach/import"}
          className="hover:underline"
        >
          {title}
        </Link>
        <span className="text-ink-muted text-xs font-normal">
          {hasDraft
            ? author && `by ${author}`
            : "Import it again to edit it here; nobody loses progress."}
        </span>
      </span>
    ),
  },
  {
    header: "State",
    cell: ({ state, isSubmitted }) => <CourseState state={state} isSubmitted={isSubmitted} />,
  },
  { header: "Lessons", align: "end", cell: ({ lessons }) => <Count value={lessons} /> },
  {
    header: "Learners",
    align: "end",
    cell: ({ slug, learners, hasDraft }) =>
      hasDraft && learners > 0 ? (
        <Link to={`/teach/courses/${slug}/progress`} className="link">
          <Count value={learners} />
          <span className="sr-only">, how far they come</span>
        </Link>
      ) : (
        <Count value={learners} />
      ),
  },
  { header: "Changed", cell: ({ changedAt }) => <Time at={changedAt} since={now} /> },
  {
    header: "What to do",
    quiet: true,
    align: "end",
    cell: ({ slug, title, hasDraft }) =>
      hasDraft && (
        <Menu
          label={`Actions for ${title}`}
          items={[
            { label: "Preview as a learner", to: `/teach/courses/${slug}/preview` },
            { label: "Duplicate", to: `/teach/courses/${slug}/duplicate` },
          ]}
        />
      ),
  },
];
