import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { formatMinutes } from "#app/ui/course-card.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";

type LessonListProps = Readonly<{
  lessons: readonly Readonly<{
    slug: string;
    title: string;
    minutes: number;
    objectives: readonly string[];
    /** The heading that it stands under; empty when there is none. */
    section: string;
  }>[];
  /** Where the lessons are open to the reader, or null when they are not. */
  under: string | null;
}>;

/** What a course teaches, lesson by lesson: the time each takes, and what one can do afterwards. */
export function LessonList({ lessons, under }: LessonListProps) {
  const { locale } = useLocale();
  return (
    <ol className="divide-line border-line bg-surface divide-y overflow-clip rounded-lg border">
      {lessons.map(({ slug, title, minutes, objectives, section }, index) => (
        <Fragment key={slug}>
          {section !== "" && section !== lessons[index - 1]?.section && (
            <li className="bg-sunken px-5 py-2.5 text-sm font-medium">{section}</li>
          )}
          <li className="flex gap-4 px-5 py-4">
            <span aria-hidden className="figures text-ink-muted w-5 shrink-0 text-end">
              {index + 1}
            </span>
            <div className="min-w-0 flex-1">
              <div className="flex items-baseline justify-between gap-4">
                <h3 className="text-base font-medium">
                  {under ? (
                    <Link to={`${under}/${slug}`} className="hover:underline">
                      {title}
                    </Link>
                  ) : (
                    title
                  )}
                </h3>
                {minutes > 0 && (
                  <span className="figures text-ink-muted shrink-0 text-sm">
                    {formatMinutes(minutes, locale)}
                  </span>
                )}
              </div>
              {objectives.length > 0 && (
                <ul className="text-ink-muted mt-1.5 flex list-disc flex-col gap-1 ps-4 text-sm">
                  {objectives.map((objective) => (
                    <li key={objective}>{objective}</li>
                  ))}
                </ul>
              )}
            </div>
          </li>
        </Fragment>
      ))}
    </ol>
  );
}
