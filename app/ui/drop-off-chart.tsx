import { percentOf } from "#app/ui/progress.tsx";

type DropOffChartProps = Readonly<{
  /** Of how many people the columns are a share. */
  of: number;
  lessons: readonly Readonly<{ id: string; title: string; completed: number }>[];
}>;

/** Fewer columns stand further apart. */
const gapAmong = (many: number): number => (many > 12 ? 0.2 : 0.5);

/** The share of all learners who completed each lesson, in order. For the eye: its figures stand in the table below it. */
export function DropOffChart({ of, lessons }: DropOffChartProps) {
  const gap = gapAmong(lessons.length);
  return (
    <figure aria-hidden className="flex gap-3 text-xs">
      <div className="text-ink-muted figures flex h-48 flex-col justify-between text-end">
        <span>100%</span>
        <span>50%</span>
        <span>0%</span>
      </div>
      <div className="min-w-0 flex-1">
        <svg
          aria-hidden
          viewBox={`0 0 ${lessons.length} 100`}
          preserveAspectRatio="none"
          className="border-line h-48 w-full border-b"
        >
          {[0, 50].map((y) => (
            <line
              key={y}
              x2={lessons.length}
              y1={y}
              y2={y}
              vectorEffect="non-scaling-stroke"
              className="stroke-line"
            />
          ))}
          {lessons.map(({ id, title, completed }, index) => {
            const share = percentOf(completed, of);
            return (
              <rect
                key={id}
                x={index + gap / 2}
                width={1 - gap}
                y={100 - share}
                height={share}
                className="fill-chart-1 forced-colors:fill-[Highlight]"
              >
                <title>{`${title}: ${share}%`}</title>
              </rect>
            );
          })}
        </svg>
        <ol className="text-ink-muted figures mt-1.5 flex">
          {lessons.map(({ id }, index) => (
            <li key={id} className="min-w-0 flex-1 text-center">
              {isNumbered(index, lessons.length) && index + 1}
            </li>
          ))}
        </ol>
      </div>
    </figure>
  );
}

/** With many lessons only every fifth column has room for its number. */
const isNumbered = (index: number, many: number): boolean =>
  many <= 12 || index === 0 || (index + 1) % 5 === 0;
