import { Link } from "@remix-run/react";
import { CircleCheck } from "lucide-react";
import { counted, formatCount } from "#app/ui/amount.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Cover } from "#app/ui/cover.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { ProgressBar } from "#app/ui/progress.tsx";

type CourseCardProps = Readonly<{
  to: string;
  title: string;
  summary?: string | null | undefined;
  coverUrl?: string | null | undefined;
  minutes?: number | null | undefined;
  lessons: number;
  /** Lessons completed; absent for who has not enrolled. */
  completed?: number | null | undefined;
  level?: 2 | 3;
}>;

/** A course in a list: what it is about, how long it takes, and how far the reader is. */
export function CourseCard(props: CourseCardProps) {
  const { to, title, summary, coverUrl, level = 2 } = props;
  const Heading: "h2" | "h3" = `h${level}`;
  return (
    <article className="group border-line bg-surface shadow-raised hover:shadow-float relative flex h-full flex-col overflow-clip rounded-lg border transition-shadow">
      <div className="border-line aspect-[2/1] overflow-clip border-b">
        {coverUrl ? (
          <img src={coverUrl} alt="" loading="lazy" className="size-full object-cover" />
        ) : (
          <Cover title={title} />
        )}
      </div>
      <div className="flex flex-1 flex-col gap-2 p-5">
        <Heading className="text-lg">
          <Link to={to} className="group-hover:underline after:absolute after:inset-0">
            {title}
          </Link>
        </Heading>
        {summary && <p className="text-ink-muted line-clamp-3 text-sm">{summary}</p>}
        <div className="mt-auto pt-3">
          <Standing {...props} />
        </div>
      </div>
    </article>
  );
}

function Standing({ minutes, lessons, completed }: CourseCardProps) {
  const { locale } = useLocale();
  const length = counted(lessons, "lesson", "lessons", locale);
  if (completed === null || completed === undefined)
    return (
      <p className="figures text-ink-muted text-sm">
        {length}
        {minutes ? ` · ${formatMinutes(minutes, locale)}` : ""}
      </p>
    );
  if (lessons > 0 && completed >= lessons)
    return (
      <Badge tone="success" icon={CircleCheck}>
        Completed
      </Badge>
    );
  const text = `${completed} of ${length}`;
  return <ProgressBar value={completed} max={lessons} label="Lessons completed" text={text} />;
}

/** A length that people plan with: minutes up to an hour and a half, then hours to the nearest half. */
export function formatMinutes(minutes: number, locale: string): string {
  if (minutes <= 90) return counted(minutes, "minute", "minutes", locale);
  return `${formatCount(Math.round(minutes / 30) / 2, locale)} hours`;
}
