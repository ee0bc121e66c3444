import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { Download } from "lucide-react";
import { earnedByMonth, earningsBalances } from "#app/domain/marketplace/payouts/earned.ts";
import { leastPayout, nextPayoutDay } from "#app/domain/marketplace/payouts/payout.ts";
import { payoutAccount } from "#app/domain/marketplace/payouts/payout-account.ts";
import { statementState } from "#app/domain/marketplace/payouts/schema.ts";
import { statement } from "#app/domain/marketplace/payouts/statement.ts";
import { STATEMENT_STATE_WORDS } from "#app/domain/marketplace/payouts/words.ts";
import { read } from "#app/edge.ts";
import { isCurrency } from "#app/kernel/money.ts";
import { askedIn } from "#app/kernel/page.ts";
import { Button, buttonClass, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { EarningsChart } from "#app/ui/earnings-chart.tsx";
import { EarningsStats } from "#app/ui/earnings-stats.tsx";
import { EarningsTable } from "#app/ui/earnings-table.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { NextPayout } from "#app/ui/next-payout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";

export const meta: MetaFunction = () => [{ title: "Earnings" }];

const SIZE = 25;

export const loader = read("signed-in", async (glance, { request }) => {
  const { tenant, now } = glance;
  const query = new URL(request.url).searchParams;
  const state = statementState(query);
  const [balances, months, account, page] = await Promise.all([
    earningsBalances(glance),
    earnedByMonth(glance),
    payoutAccount(glance),
    statement(glance, { state, size: SIZE, ...askedIn(query) }),
  ]);
  const currency = isCurrency(tenant.currency) ? tenant.currency : "USD";
  const nothing = { currency, pending: 0n, payable: 0n, held: 0n, inPayout: 0n, paid: 0n };
  return {
    ...{ state, months, page, currency },
    balances: balances.length > 0 ? balances : [nothing],
    next: {
      day: nextPayoutDay(now, tenant.timeZone),
      least: leastPayout(currency),
      isReady: Boolean(account?.isReady),
      needsForm: Boolean(account?.form && !account.declaredAt),
    },
  };
});

const CHOICES = [
  { value: "", label: "Everything" },
  ...Object.entries(STATEMENT_STATE_WORDS).map(([value, label]) => ({ value, label })),
];

export default function Earnings() {
  const { state, months, page, currency, balances, next } = useLoaderData<typeof loader>();
  const under = (key: "after" | "before", id: string | null) =>
    id && `?${new URLSearchParams({ ...(state && { state }), [key]: id })}`;
  const file = `/teach/earnings/statement.csv${state ? `?state=${state}` : ""}`;
  return (
    <>
      <PageHeader
        title="Earnings"
        description="What your courses earned, and how it is paid to you."
        breadcrumbs={[{ to: "/teach", label: "Teaching" }]}
        actions={<LinkButton to="/teach/earnings/account">Payout account</LinkButton>}
      />
      <div className="flex flex-col gap-6">
        <NextPayout {...next} />
        {balances.map((balance) => (
          <EarningsStats key={balance.currency} balance={balance} />
        ))}
        {months.some(({ sales }) => sales > 0) && (
          <Card title="Your share of sales" description="By month, for twelve months.">
            <EarningsChart months={months} currency={currency} />
          </Card>
        )}
        <Card
          flush
          title="Statement"
          actions={
            <a href={file} className={buttonClass("secondary", "sm")} download>
              <Download aria-hidden className="size-4 shrink-0" />
              CSV
            </a>
          }
        >
          <Form method="get" className="flex items-end gap-3 px-5 py-4 sm:px-6" label="Filter">
            <SelectField name="state" label="Show" choices={CHOICES} defaultValue={state ?? ""} />
            <Button kind="secondary">Show</Button>
          </Form>
          <EarningsTable rows={page.rows} />
          <Pager
            label="Pages of the statement"
            newer={under("before", page.previous)}
            older={under("after", page.next)}
          />
        </Card>
      </div>
    </>
  );
}
