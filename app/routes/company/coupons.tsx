import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { couponsPage } from "#app/domain/billing/coupons/queries.ts";
import { read } from "#app/edge.ts";
import { askedIn } from "#app/kernel/page.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { CouponTable } from "#app/ui/coupon-table.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";

export const meta: MetaFunction = () => [{ title: "Coupons" }];

export const loader = read("company.billing", (glance, { request }) =>
  couponsPage(glance, askedIn(new URL(request.url).searchParams)),
);

export default function Coupons() {
  const { rows, next, previous } = useLoaderData<typeof loader>();
  const make = (
    <LinkButton to="/company/coupons/new" kind="primary">
      New coupon
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title="Coupons"
        description="Codes that take something off a price."
        actions={make}
      />
      <Card flush>
        <CouponTable rows={rows} action={make} />
        <Pager
          label="Pages of coupons"
          newer={previous && `?before=${previous}`}
          older={next && `?after=${next}`}
        />
      </Card>
    </>
  );
}
