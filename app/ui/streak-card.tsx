import { Check } from "lucide-react";
import { counted } from "#app/ui/amount.tsx";
import { Card } from "#app/ui/card.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";

type StreakCardProps = Readonly<{
  length: number;
  learnedToday: boolean;
  week: readonly Readonly<{ day: string; learned: boolean }>[];
}>;

/** How many days in a row somebody has learned, and the last seven of them. */
export function StreakCard({ length, learnedToday, week }: StreakCardProps) {
  const { locale } = useLocale();
  return (
    <Card title={titleOf(length, locale)} description={advice(length, learnedToday)}>
      <p className="sr-only">The last seven days:</p>
      <ol className="grid grid-cols-7 gap-1.5">
        {week.map(({ day, learned }) => (
          <li key={day} className="flex flex-col items-center gap-1.5">
            <span
              className={`grid size-8 place-items-center rounded-full border ${learned ? "bg-primary border-transparent" : "border-line bg-sunken"}`}
            >
              {learned && <Check aria-hidden className="text-on-primary size-4" />}
            </span>
            <span className="text-ink-muted text-xs">
              <span aria-hidden>{nameOf(day, locale, "short")}</span>
              <span className="sr-only">
                {nameOf(day, locale, "long")}: {learned ? "learned" : "nothing completed"}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

const titleOf = (length: number, locale: string): string =>
  length === 0 ? "Your week" : `${counted(length, "day", "days", locale)} in a row`;

function advice(length: number, learnedToday: boolean): string {
  if (learnedToday) return "Today counts already. Come back tomorrow to go on.";
  return length > 0
    ? "Complete a lesson today to keep it."
    : "Complete a lesson today, and your first day stands here.";
}

/** A day of the calendar has no clock: it is named as in the zone in which it was written. */
const nameOf = (day: string, locale: string, weekday: "short" | "long"): string =>
  new Intl.DateTimeFormat(locale, { weekday, timeZone: "UTC" }).format(new Date(day));
