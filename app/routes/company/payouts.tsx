import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { nextPayoutDay } from "#app/domain/marketplace/payouts/payout.ts";
import { owedNow, payoutsMade } from "#app/domain/marketplace/payouts/queries.ts";
import { read } from "#app/edge.ts";
import { askedIn } from "#app/kernel/page.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Day } from "#app/ui/day.tsx";
import { OwedTable } from "#app/ui/owed-table.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { PayoutTable } from "#app/ui/payout-table.tsx";

export const meta: MetaFunction = () => [{ title: "Payouts" }];

const SIZE = 25;

export const loader = read("company.billing", async (glance, { request }) => {
  const asked = askedIn(new URL(request.url).searchParams);
  const [owed, page] = await Promise.all([
    owedNow(glance),
    payoutsMade(glance, { size: SIZE, ...asked }),
  ]);
  return { owed, page, day: nextPayoutDay(glance.now, glance.tenant.timeZone) };
});

export default function Payouts() {
  const { owed, page, day } = useLoaderData<typeof loader>();
  const canRun = owed.some(({ why }) => why === null);
  return (
    <>
      <PageHeader
        title="Payouts"
        description="What instructors have earned is sent to them every week."
        actions={<LinkButton to="/company/payouts/forms">Tax forms</LinkButton>}
      />
      <div className="flex flex-col gap-6">
        <Card
          flush
          title="Payable now"
          description={
            <>
              The next run is on <Day on={day} />.
            </>
          }
          actions={
            canRun && (
              <LinkButton to="/company/payouts/run" size="sm" kind="primary">
                Pay now
              </LinkButton>
            )
          }
        >
          <OwedTable rows={owed} />
        </Card>
        <Card flush title="Payouts">
          <PayoutTable rows={page.rows} />
          <Pager
            label="Pages of payouts"
            newer={page.previous && `?before=${page.previous}`}
            older={page.next && `?after=${page.next}`}
          />
        </Card>
      </div>
    </>
  );
}
