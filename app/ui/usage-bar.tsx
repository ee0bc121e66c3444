import type { ReactNode } from "react";
import { formatCount } from "#app/ui/amount.tsx";
import { Bar } from "#app/ui/bar.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";

type UsageBarProps = Readonly<{
  /** What is counted: "Active learners this month". */
  label: string;
  used: number | bigint;
  /** Absent when nothing is agreed: then it is only counted. */
  limit?: number | bigint | null | undefined;
  /** Writes a figure; plain counts when left out. */
  write?: (value: number | bigint, locale: string) => string;
  /** More about it, for example when the count starts again. */
  children?: ReactNode;
}>;

type Fullness = "fine" | "near" | "full" | "over";

const LOOK: Record<Fullness, { fill: string; text: string; words: string }> = {
  fine: { fill: "fill-primary", text: "text-ink-muted", words: "" },
  near: { fill: "fill-warning", text: "text-warning", words: "Nearly full" },
  full: { fill: "fill-danger", text: "text-danger", words: "Limit reached" },
  over: { fill: "fill-danger", text: "text-danger", words: "Over the limit" },
};

/** How full: near from four fifths on, full exactly at the limit, over beyond it. */
export function fullness(used: number | bigint, limit: number | bigint): Fullness {
  if (used > limit) return "over";
  if (used === limit || BigInt(used) === BigInt(limit)) return "full";
  return BigInt(used) * 5n >= BigInt(limit) * 4n ? "near" : "fine";
}

/** How much of what was agreed is used, in words and as a bar. */
export function UsageBar({ label, used, limit, write = formatCount, children }: UsageBarProps) {
  const { locale } = useLocale();
  if (limit === null || limit === undefined)
    return (
      <Row label={label} amount={write(used, locale)}>
        {children}
      </Row>
    );
  const state = fullness(used, limit);
  const amount = `${write(used, locale)} of ${write(limit, locale)}`;
  return (
    <Row label={label} amount={amount} state={state} meter={{ used, limit }}>
      {children}
    </Row>
  );
}

type RowProps = {
  label: string;
  amount: string;
  state?: Fullness;
  meter?: { used: number | bigint; limit: number | bigint };
  children: ReactNode;
};

function Row({ label, amount, state = "fine", meter, children }: RowProps) {
  const look = LOOK[state];
  const limit = Number(meter?.limit ?? 0);
  const used = Number(meter?.used ?? 0);
  return (
    <div className="flex flex-col gap-1.5 text-sm">
      <div className="flex items-baseline justify-between gap-4">
        <span className="font-medium">{label}</span>
        <span className="figures text-ink-muted text-end">{amount}</span>
      </div>
      {meter && (
        <>
          <meter
            aria-label={label}
            aria-valuetext={look.words ? `${amount}. ${look.words}` : amount}
            max={Math.max(limit, used, 1)}
            value={used}
            className="sr-only"
          />
          <Bar share={limit > 0 ? used / limit : 1} fill={look.fill} />
        </>
      )}
      {(look.words || children) && (
        <p className="text-ink-muted text-xs">
          {look.words && <span className={`font-medium ${look.text}`}>{look.words}. </span>}
          {children}
        </p>
      )}
    </div>
  );
}
