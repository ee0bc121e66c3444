import { Bar } from "#app/ui/bar.tsx";

type ProgressProps = Readonly<{
  value: number;
  max: number;
  /** What progresses: "Lessons completed". */
  label: string;
  /** How far, in words; a percentage when left out. */
  text?: string;
}>;

/** Whole percent of the way, never 100 before the end and never 0 after the first step. */
export function percentOf(value: number, max: number): number {
  if (max <= 0 || value <= 0) return 0;
  if (value >= max) return 100;
  return Math.min(99, Math.max(1, Math.round((value / max) * 100)));
}

/** What a screen reader is told instead of the drawing. */
const Said = ({ label, text, percent }: { label: string; text?: string; percent: number }) => (
  <progress
    aria-label={label}
    aria-valuetext={text}
    max={100}
    value={percent}
    className="sr-only"
  />
);

/** How far along, as a line with its words. */
export function ProgressBar(props: ProgressProps) {
  const percent = percentOf(props.value, props.max);
  return (
    <div className="relative flex items-center gap-3">
      <Said {...props} percent={percent} />
      <Bar share={percent / 100} fill="fill-primary" />
      <span className="figures text-ink-muted shrink-0 text-xs">{props.text ?? `${percent}%`}</span>
    </div>
  );
}

/** How far along, as a ring around its percentage. */
export function ProgressRing(props: ProgressProps) {
  const percent = percentOf(props.value, props.max);
  const circle = { cx: 24, cy: 24, r: 21, fill: "none", strokeWidth: 4, pathLength: 100 };
  return (
    <div className="relative grid size-12 shrink-0 place-items-center">
      <Said {...props} percent={percent} />
      <svg aria-hidden viewBox="0 0 48 48" className="absolute inset-0 -rotate-90">
        <circle {...circle} className="stroke-line" />
        <circle
          {...circle}
          strokeDasharray={`${percent} 100`}
          className="stroke-primary forced-colors:stroke-[Highlight]"
        />
      </svg>
      <span className="figures text-xs font-medium">{percent}%</span>
    </div>
  );
}
