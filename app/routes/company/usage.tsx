import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { read } from "#app/edge.ts";
import { Count } from "#app/ui/amount.tsx";
import { Card } from "#app/ui/card.tsx";
import { LicenseUse } from "#app/ui/license-use.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Table } from "#app/ui/table.tsx";
import { formatTime } from "#app/ui/time.tsx";
import { learnersByMonth, licenseAndUse } from "#tenants/license/license-and-use.ts";
import { TIER_WORDS } from "#tenants/words.ts";

export const meta: MetaFunction = () => [{ title: "Usage" }];

export const loader = read(
  "company.see",
  async (glance) => ({
    ...(await licenseAndUse(glance)),
    months: await learnersByMonth(glance),
  }),
  { whileSuspended: true },
);

const BEYOND = {
  stop: "When a limit is reached, nothing more is counted in until there is room again.",
  tenth: "A limit may be passed by a tenth; then nothing more is counted in.",
  billed: "Nothing stops at a limit; what goes beyond it is billed.",
} as const;

/** A month of the license is a month in UTC, whatever clock the academy lives by. */
const monthIn = (period: Date, locale: string) => formatTime(period, "month", locale, "UTC");

export default function Usage() {
  const { locale } = useLocale();
  const { tier, limits, uses, months } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Usage"
        description={`What your ${TIER_WORDS[tier]} license includes, and how much of it you use.`}
        breadcrumbs={[{ to: "/company", label: "Overview" }]}
      />
      <div className="flex flex-col gap-6">
        <Card title="Now" footer={BEYOND[limits.beyond]}>
          <LicenseUse uses={uses} />
        </Card>
        <Card title="Active learners by month" flush>
          <Table
            caption="Active learners by month, the last month first"
            rows={months}
            rowKey={({ period }) => period.toISOString()}
            columns={[
              { header: "Month", cell: ({ period }) => monthIn(period, locale) },
              {
                header: "Active learners",
                align: "end",
                cell: ({ total }) => <Count value={total} />,
              },
            ]}
            empty={
              <p className="text-ink-muted p-5 text-sm sm:px-6">Nobody has been active yet.</p>
            }
          />
        </Card>
      </div>
    </>
  );
}
