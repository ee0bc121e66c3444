import { counted, formatStars } from "#app/ui/amount.tsx";
import { Bar } from "#app/ui/bar.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";

type ReviewSummaryProps = Readonly<{
  /** Hundredths of a star. */
  average: number;
  count: number;
  histogram: readonly Readonly<{ rating: number; count: number }>[];
}>;

/** What all reviews come to: the average, and how many gave how many stars. */
export function ReviewSummary({ average, count, histogram }: ReviewSummaryProps) {
  const { locale } = useLocale();
  return (
    <div className="flex flex-wrap items-center gap-x-10 gap-y-4">
      <p>
        <span className="figures font-title block text-2xl font-semibold">
          {formatStars(average, locale)} of 5
        </span>
        <span className="text-ink-muted text-sm">
          {counted(count, "review", "reviews", locale)}
        </span>
      </p>
      <ul className="flex min-w-60 flex-1 flex-col gap-1.5 text-sm">
        {histogram.map(({ rating, count: given }) => (
          <li key={rating} className="grid grid-cols-[4rem_minmax(0,1fr)_3rem] items-center gap-3">
            <span>{counted(rating, "star", "stars", locale)}</span>
            <Bar share={given / count} fill="fill-primary" />
            <span className="figures text-ink-muted text-end">{given}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
