import type { ReactNode } from "react";

type Stat = Readonly<{
  label: string;
  value: ReactNode;
  /** What the figure is compared with or made of. */
  note?: ReactNode;
}>;

/** A few figures that tell at a glance how things stand. */
export const Stats = ({ stats }: { stats: readonly Stat[] }) => (
  <dl className="border-line bg-line shadow-raised grid grid-cols-2 gap-px overflow-clip rounded-lg border lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none">
    {stats.map((stat) => (
      <div
        key={stat.label}
        className="bg-surface flex flex-col gap-1 px-5 py-4 last:odd:col-span-2 lg:last:odd:col-span-1"
      >
        <dt className="text-ink-muted text-sm">{stat.label}</dt>
        <dd className="figures font-title text-xl font-semibold">{stat.value}</dd>
        {stat.note && <dd className="text-ink-muted text-xs">{stat.note}</dd>}
      </div>
    ))}
  </dl>
);
