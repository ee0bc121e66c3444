import { Link } from "@remix-run/react";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { Day } from "#app/ui/day.tsx";

type DueCourse = Readonly<{ slug: string; title: string; dueOn: string; isOverdue: boolean }>;

/** What is to be completed by when, the next first; nothing where nothing is due. */
export const DueCourses = ({ courses }: { courses: readonly DueCourse[] }) =>
  courses.length > 0 && (
    <div className="mb-10 max-w-2xl">
      <Card title="Due">
        <ul className="divide-line -my-3 divide-y text-sm">
          {courses.map(({ slug, title, dueOn, isOverdue }) => (
            <li key={slug} className="flex flex-wrap items-center justify-between gap-x-4 py-3">
              <Link to={`/learn/${slug}`} className="link min-w-0">
                {title}
              </Link>
              <span className="flex items-center gap-2">
                {isOverdue && <Badge tone="danger">Overdue</Badge>}
                <Day on={dueOn} />
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
