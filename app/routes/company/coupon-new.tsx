import { randomUUID } from "node:crypto";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { createCoupon } from "#app/domain/billing/coupons/create-coupon.ts";
import { couponChoices } from "#app/domain/billing/coupons/queries.ts";
import { CreateCoupon } from "#app/domain/billing/coupons/schema.ts";
import { read, write } from "#app/edge.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { CodeValue } from "#app/ui/code.tsx";
import { CouponFields } from "#app/ui/coupon-fields.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const meta: MetaFunction = () => [{ title: "New coupon" }];

export const loader = read("company.billing", async (glance) => ({
  requestId: randomUUID(),
  currency: glance.tenant.currency,
  choices: await couponChoices(glance),
}));

export const action = write(CreateCoupon, createCoupon);

export default function NewCoupon() {
  const { requestId, currency, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="max-w-2xl">
      <PageHeader title="New coupon" breadcrumbs={[{ to: "/company/coupons", label: "Coupons" }]} />
      {answer?.done ? (
        <Made {...answer.done} />
      ) : (
        <Form answer={answer} requestId={requestId}>
          <CouponFields currency={currency} choices={choices} />
          <div>
            <Button pendingLabel="Creating…">Create coupon</Button>
          </div>
        </Form>
      )}
    </div>
  );
}

const Made = ({ couponId, code }: { couponId: string; code: string }) => (
  <Card
    title="The coupon is made"
    description="Copy its code now. It is shown this once; afterwards nobody can look it up."
  >
    <div role="status" className="flex flex-col gap-5">
      <CodeValue label="Code" value={code} />
      <div>
        <LinkButton to={`/company/coupons/${couponId}`}>To the coupon</LinkButton>
      </div>
    </div>
  </Card>
);
