import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { operate } from "#app/edge-operator.ts";
import { env } from "#app/kernel/env.ts";
import { Count } from "#app/ui/amount.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { BrokenRules, PaymentAlarms, PaymentRepairs } from "#app/ui/payment-gaps.tsx";
import { Stats } from "#app/ui/stat.tsx";
import { Time } from "#app/ui/time.tsx";
import { stateOfPayments } from "#tenants/processor/queries.ts";

export const meta: MetaFunction = () => [{ title: "Payments" }];

export const loader = operate.read(async (desk) => ({
  ...(await stateOfPayments(desk)),
  isOff: env().stripe.kind === "off",
  now: desk.now,
}));

export default function Payments() {
  const { broken, waiting, waitingSince, givenUp, run, alarms, repairs, isOff, now } =
    useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Payments"
        description="What Stripe told us, whether we have acted on it, and what was found missing."
        actions={
          <Form action="/payments/reconcile">
            <Button kind="secondary" pendingLabel="Comparing…">
              Compare now
            </Button>
          </Form>
        }
      />
      <div className="grid grid-cols-1 gap-6">
        {isOff && (
          <Banner title="Payments are switched off">
            No key for Stripe is set, so nothing can be bought and nothing is heard.
          </Banner>
        )}
        {run?.fault && (
          <Banner tone="danger" title="The last comparison did not reach its end">
            {run.fault}
          </Banner>
        )}
        <Stats
          stats={[
            {
              label: "Events waiting",
              value: <Count value={waiting} />,
              note: waitingSince && (
                <>
                  The oldest <Time at={waitingSince} since={now} />
                </>
              ),
            },
            {
              label: "Events given up",
              value: <Count value={givenUp} />,
              note: "Each needs somebody to look",
            },
            {
              label: "Last compared",
              value: run?.endedAt ? <Time at={run.endedAt} since={now} /> : "Never",
              note: run && (
                <>
                  <Count value={run.events} /> events, <Count value={run.movements} /> movements
                </>
              ),
            },
          ]}
        />
        <BrokenRules broken={broken} now={now} />
        <PaymentAlarms alarms={alarms} now={now} />
        <PaymentRepairs repairs={repairs} now={now} />
      </div>
    </>
  );
}
