import { Link } from "@remix-run/react";
import type { ClassDue } from "#app/domain/learning/classes/queries.ts";
import { counted } from "#app/ui/amount.tsx";
import { Card } from "#app/ui/card.tsx";
import { Day } from "#app/ui/day.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";

type ClassDueDatesProps = Readonly<{ classId: string; dueDates: readonly ClassDue[] }>;

/** When each course of a class is due, and the way to change that; nothing where the class takes no course. */
export const ClassDueDates = ({ classId, dueDates }: ClassDueDatesProps) =>
  dueDates.length > 0 && (
    <div className="mt-8">
      <Card
        title="Due dates"
        description="For people of this class they hold instead of what the course itself says."
      >
        <ul className="divide-line -my-3 divide-y text-sm">
          {dueDates.map((due) => (
            <li
              key={due.courseId}
              className="flex flex-wrap items-center justify-between gap-4 py-3"
            >
              <span className="min-w-0">
                <span className="font-medium">{due.title}</span>
                <span className="text-ink-muted block">
                  <WhenDue {...due} />
                </span>
              </span>
              <Link
                to={`/company/classes/${classId}/courses/${due.courseId}/due`}
                aria-label={`Change when ${due.title} is due`}
                className="link"
              >
                Change
              </Link>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );

function WhenDue({ dueOn, dueDays }: ClassDue) {
  const { locale } = useLocale();
  if (dueDays) return <>{counted(dueDays, "day", "days", locale)} after joining the class</>;
  return dueOn ? <Day on={dueOn} /> : <>As the course says</>;
}
