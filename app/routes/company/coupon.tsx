import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { couponReport, couponUses } from "#app/domain/billing/coupons/report.ts";
import { COUPON_STATES } from "#app/domain/billing/coupons/words.ts";
import { read } from "#app/edge.ts";
import { askedIn } from "#app/kernel/page.ts";
import { formatPrice } from "#app/kernel/written-price.ts";
import { Count } from "#app/ui/amount.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { ConfirmDialog } from "#app/ui/confirm.tsx";
import { CouponDiscount } from "#app/ui/coupon-discount.tsx";
import { CouponUses } from "#app/ui/coupon-uses.tsx";
import { Day } from "#app/ui/day.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Stats } from "#app/ui/stat.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.coupon.name ?? "Coupon" },
];

export const loader = read("company.billing", async (glance, { params, request }) => {
  const couponId = String(params["couponId"]);
  const asked = askedIn(new URL(request.url).searchParams);
  const coupon = await couponReport(glance, couponId);
  return { coupon, uses: await couponUses(glance, couponId, asked, 25) };
});

export default function Coupon() {
  const { coupon, uses } = useLoaderData<typeof loader>();
  const { locale } = useLocale();
  const at = `/company/coupons/${coupon.id}`;
  const taken = coupon.discounts.map((amount) => formatPrice(amount, locale));
  return (
    <>
      <PageHeader
        title={coupon.name}
        description={
          <Badge tone={COUPON_STATES[coupon.state].tone}>{COUPON_STATES[coupon.state].label}</Badge>
        }
        breadcrumbs={[{ to: "/company/coupons", label: "Coupons" }]}
        actions={coupon.isEnded ? undefined : <End at={at} name={coupon.name} />}
      />
      <div className="flex flex-col gap-6">
        <Stats
          stats={[
            { label: "Used", value: <Count value={coupon.counted} /> },
            { label: "Being paid", value: <Count value={coupon.held} /> },
            { label: "Taken off", value: taken.join(" + ") || "–" },
          ]}
        />
        <Card title="What it is">
          <DefinitionList
            items={[
              { term: "Code ends with", value: <code>…{coupon.codeEnd}</code> },
              { term: "Takes off", value: <CouponDiscount {...coupon} /> },
              {
                term: "For",
                value: coupon.chosen ? coupon.items.join(", ") : "Every course, path and bundle",
              },
              {
                term: "First day",
                value: coupon.startsOn ? <Day on={coupon.startsOn} /> : "At once",
              },
              { term: "Last day", value: coupon.endsOn ? <Day on={coupon.endsOn} /> : "None" },
              { term: "Uses at most", value: coupon.most ?? "Any number" },
              { term: "By one person", value: coupon.mostPerPerson ?? "Any number" },
            ]}
          />
        </Card>
        <Card
          flush
          title="Who took it"
          actions={
            <LinkButton to={`${at}/uses.csv`} size="sm" reloadDocument>
              Export as CSV
            </LinkButton>
          }
        >
          <CouponUses rows={uses.rows} />
          <Pager
            label="Pages of uses"
            newer={uses.previous && `?before=${uses.previous}`}
            older={uses.next && `?after=${uses.next}`}
          />
        </Card>
      </div>
    </>
  );
}

const End = ({ at, name }: { at: string; name: string }) => (
  <ConfirmDialog
    to={`${at}/end`}
    label="End"
    title={`End ${name}?`}
    description="Nobody can use it any more. Orders that have it keep their price."
    confirm="End"
  />
);
