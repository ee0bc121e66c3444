import { Link } from "@remix-run/react";
import type { CourseReport } from "#app/domain/learning/importing/words.ts";
import { counted } from "#app/ui/amount.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Card } from "#app/ui/card.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { Table } from "#app/ui/table.tsx";

/** What came of an import, with the way on to the course. */
export function ImportReport({ report }: { report: CourseReport }) {
  const { locale } = useLocale();
  const { course, state, lessons, figures, problems } = report;
  const took = `${counted(lessons, "lesson", "lessons", locale)} and ${counted(figures, "figure", "figures", locale)}`;
  return (
    <>
      <Banner
        tone="success"
        live
        title={outcomeWords(report)}
        action={
          <Link
            to={state === "on-sale" ? `/courses/${course.slug}` : `/teach/courses/${course.slug}`}
            className="link"
          >
            {state === "on-sale" ? "See the course" : "See the draft"}
          </Link>
        }
      >
        {course.title}: {took} were taken.
      </Banner>
      {problems.length > 0 && (
        <Card title="What could not be taken" flush>
          <Table
            caption="What could not be taken"
            rows={problems}
            rowKey={({ kind, where, what }) => `${kind} ${where} ${what}`}
            columns={[
              {
                header: "Where",
                cell: ({ where }) => <code className="font-mono text-xs">{where}</code>,
              },
              { header: "What", cell: ({ what }) => what },
            ]}
          />
        </Card>
      )}
    </>
  );
}

function outcomeWords({ created, changed, state }: CourseReport): string {
  if (!changed) return "Nothing had changed";
  if (state === "draft")
    return created ? "The course is here as a draft" : "Your draft is up to date";
  if (state === "submitted") return "The course waits to be looked at";
  return created ? "The course is on offer" : "The course is up to date";
}
