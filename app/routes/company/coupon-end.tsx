import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { endCoupon } from "#app/domain/billing/coupons/end-coupon.ts";
import { couponReport } from "#app/domain/billing/coupons/report.ts";
import { EndCoupon } from "#app/domain/billing/coupons/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "End a coupon" }];

export const loader = read("company.billing", (glance, { params }) =>
  couponReport(glance, String(params["couponId"])),
);

export const action = write(EndCoupon, endCoupon, {
  goTo: ({ couponId }) => `/company/coupons/${couponId}`,
});

export default function EndOneCoupon() {
  const { id, name } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      title={`End ${name}?`}
      description="Nobody can use it any more. Orders that have it keep their price."
      confirm="End"
      cancelTo={`/company/coupons/${id}`}
      answer={useActionData<typeof action>()}
    />
  );
}
