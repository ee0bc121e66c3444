import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { changeRefundPolicy } from "#app/domain/marketplace/refunds/change-refund-policy.ts";
import { refundDesk } from "#app/domain/marketplace/refunds/queries.ts";
import { ChangeRefundPolicy } from "#app/domain/marketplace/refunds/schema.ts";
import { read, write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { RefundQueue } from "#app/ui/refund-queue.tsx";
import { RefundTable } from "#app/ui/refund-table.tsx";

export const meta: MetaFunction = () => [{ title: "Refunds" }];

export const loader = read("company.billing", refundDesk);

export const action = write(ChangeRefundPolicy, changeRefundPolicy);

export default function Refunds() {
  const { asked, made, policy, now } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Refunds"
        description="What learners ask back, and what has gone back to them."
        actions={<LinkButton to="/company/disputes">Disputes</LinkButton>}
      />
      <div className="flex flex-col gap-6">
        <Card title="Waiting for you" flush>
          <RefundQueue asked={asked} now={now} />
        </Card>
        <Card title="Refunded" flush>
          <RefundTable made={made} />
        </Card>
        <Card
          title="Who may ask"
          description="An administrator can refund whatever was paid, whenever."
        >
          <Form answer={answer} className="flex max-w-md flex-col gap-5">
            {answer?.done && <Banner tone="success" title="Saved." live />}
            <TextField
              name="windowDays"
              label="Days after the purchase"
              hint="0: nobody can ask."
              inputMode="numeric"
              defaultValue={policy.windowDays}
            />
            <TextField
              name="mostProgress"
              label="Percent of the lessons completed, at most"
              inputMode="numeric"
              defaultValue={policy.mostProgress}
            />
            <div>
              <Button pendingLabel="Saving…">Save</Button>
            </div>
          </Form>
        </Card>
      </div>
    </>
  );
}
