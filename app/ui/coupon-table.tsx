import { Link } from "@remix-run/react";
import { TicketPercent } from "lucide-react";
import type { ReactNode } from "react";
import { COUPON_STATES, type CouponState } from "#app/domain/billing/coupons/words.ts";
import { Count } from "#app/ui/amount.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { CouponDiscount } from "#app/ui/coupon-discount.tsx";
import { Day } from "#app/ui/day.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Table } from "#app/ui/table.tsx";

type CouponRow = Readonly<{
  id: string;
  name: string;
  codeEnd: string;
  percent: number | null;
  amountMinor: bigint | null;
  currency: string | null;
  endsOn: string | null;
  most: number | null;
  uses: number;
  state: CouponState;
}>;

/** Coupons, the newest first, each a way to its report. */
export const CouponTable = ({
  rows,
  action,
}: {
  rows: readonly CouponRow[];
  action: ReactNode;
}) => (
  <Table
    caption="Coupons, the newest first"
    rows={rows}
    rowKey={({ id }) => id}
    columns={[
      {
        header: "Coupon",
        cell: ({ id, name }) => (
          <Link to={`/company/coupons/${id}`} className="link">
            {name}
          </Link>
        ),
      },
      { header: "Code ends with", cell: ({ codeEnd }) => <code>…{codeEnd}</code> },
      { header: "Takes off", cell: (row) => <CouponDiscount {...row} /> },
      { header: "Last day", cell: ({ endsOn }) => (endsOn ? <Day on={endsOn} /> : "–") },
      {
        header: "Uses",
        align: "end",
        cell: ({ uses, most }) => (
          <span>
            <Count value={uses} />
            {most !== null && (
              <>
                {" of "}
                <Count value={most} />
              </>
            )}
          </span>
        ),
      },
      {
        header: "State",
        cell: ({ state }) => (
          <Badge tone={COUPON_STATES[state].tone}>{COUPON_STATES[state].label}</Badge>
        ),
      },
    ]}
    empty={
      <Empty icon={TicketPercent} title="There are no coupons yet" action={action}>
        Make one, and whoever has its code pays less.
      </Empty>
    }
  />
);
