import { CircleCheck } from "lucide-react";
import { formatPrice } from "#app/kernel/written-price.ts";
import { counted, formatCount, formatStars } from "#app/ui/amount.tsx";
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
  price?: Readonly<{ minor: string; currency: string }> | null | undefined;
  rating?: Readonly<{ hundredths: number; count: number }> | null | undefined;
  level?: 2 | 3;
}>;

/** A course in a list: what it is about, how long it takes, and how far the reader is. */
export function CourseCard(props: CourseCardProps) {
  const { to, title, summary, coverUrl, level = 2 } = props;
  const Heading: "h2" | "h3" = `h${level}`;
  return (
    <li className="course-card">
      {coverUrl ? <img src={coverUrl} alt="" loading="lazy" /> : <Cover title={title} />}
      <Heading>
        <a href={to} data-discover="true">
          {title}
        </a>
      </Heading>
      {summary && <p>{summary}</p>}
      <Standing {...props} />
    </li>
  );
}

function Standing({ minutes, lessons, completed, price, rating }: CourseCardProps) {
  const { locale } = useLocale();
  const length = counted(lessons, "lesson", "lessons", locale);
  if (completed === null || completed === undefined) {
    const facts = [
      rating &&
        `★ ${formatStars(rating.hundredths, locale)} of 5 (${formatCount(rating.count, locale)})`,
      length,
      minutes && formatMinutes(minutes, locale),
    ];
    return (
      <p className="figures">
        {facts.filter(Boolean).join(" · ")}
        {price && (
          <strong>
            {formatPrice({ minor: BigInt(price.minor), currency: price.currency }, locale)}
          </strong>
        )}
      </p>
    );
  }
  if (lessons > 0 && completed >= lessons)
    return (
      <div>
        <Badge tone="success" icon={CircleCheck}>
          Completed
        </Badge>
      </div>
    );
  const text = `${completed} of ${length}`;
  return <ProgressBar value={completed} max={lessons} label="Lessons completed" text={text} />;
}

/** A length that people plan with: minutes up to an hour and a half, then hours to the nearest half. */
export function formatMinutes(minutes: number, locale: string): string {
  if (minutes <= 90) return counted(minutes, "minute", "minutes", locale);
  return `${formatCount(Math.round(minutes / 30) / 2, locale)} hours`;
}
