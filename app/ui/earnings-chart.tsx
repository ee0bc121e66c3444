import { useLocale } from "#app/ui/locale-context.tsx";
import { MoneyAmount } from "#app/ui/money-amount.tsx";
import { Table } from "#app/ui/table.tsx";
import { formatTime } from "#app/ui/time.tsx";

type Month = Readonly<{ month: string; sales: number; earned: bigint; back: bigint }>;
type EarningsChartProps = Readonly<{ months: readonly Month[]; currency: string }>;

/** What each month brought, as columns; for the eye, because every figure stands in the table behind it. */
export function EarningsChart({ months, currency }: EarningsChartProps) {
  const byAmount = months.map(({ earned }) => earned).toSorted((a, b) => (a < b ? -1 : 1));
  const top = byAmount.at(-1) || 1n;
  return (
    <div className="flex flex-col gap-4">
      <figure aria-hidden className="flex gap-3 text-xs">
        <div className="text-ink-muted flex h-48 flex-col justify-between text-end">
          <MoneyAmount minor={top} currency={currency} />
          <MoneyAmount minor={0n} currency={currency} />
        </div>
        <div className="min-w-0 flex-1">
          <svg
            aria-hidden
            viewBox={`0 0 ${months.length} 100`}
            preserveAspectRatio="none"
            className="border-line h-48 w-full border-b"
          >
            {months.map(({ month, earned }, index) => {
              const share = Number((earned * 1_000n) / top) / 10;
              return (
                <rect
                  key={month}
                  x={index + 0.2}
                  width={0.6}
                  y={100 - share}
                  height={share}
                  className="fill-chart-1 forced-colors:fill-[Highlight]"
                />
              );
            })}
          </svg>
          <ol className="text-ink-muted figures mt-1.5 flex">
            {months.map(({ month }) => (
              <li key={month} className="min-w-0 flex-1 text-center">
                {Number(month.slice(5))}
              </li>
            ))}
          </ol>
        </div>
      </figure>
      <MonthTable months={months} currency={currency} />
    </div>
  );
}

const MonthTable = ({ months, currency }: EarningsChartProps) => (
  <details>
    <summary className="link w-fit cursor-pointer text-sm">Show the figures</summary>
    <Table
      caption="Earnings by month"
      rows={[...months].reverse()}
      rowKey={({ month }) => month}
      columns={[
        { header: "Month", cell: ({ month }) => <MonthName month={month} /> },
        { header: "Sales", align: "end", cell: ({ sales }) => sales },
        {
          header: "Your share",
          align: "end",
          cell: ({ earned }) => <MoneyAmount minor={earned} currency={currency} />,
        },
        {
          header: "Taken back",
          align: "end",
          cell: ({ back }) => <MoneyAmount minor={back} currency={currency} />,
        },
      ]}
    />
  </details>
);

const MonthName = ({ month }: Pick<Month, "month">) => (
  <>{formatTime(new Date(`${month}-01`), "month", useLocale().locale, "UTC")}</>
);
