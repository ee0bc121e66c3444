import { Link } from "@remix-run/react";
import { TicketPercent } from "lucide-react";
import { REDEMPTION_STATES, type RedemptionState } from "#app/domain/billing/coupons/words.ts";
import { formatPrice } from "#app/kernel/written-price.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { Table } from "#app/ui/table.tsx";
import { formatTime } from "#app/ui/time.tsx";

type CouponUse = Readonly<{
  id: string;
  personId: string;
  name: string;
  state: RedemptionState;
  heldAt: Date;
  discountMinor: bigint;
  currency: string;
}>;

/** Who took a coupon, the latest first, and what it took off. */
export function CouponUses({ rows }: { rows: readonly CouponUse[] }) {
  const { locale, timeZone } = useLocale();
  return (
    <Table
      caption="Who took it, the latest first"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          header: "Person",
          cell: ({ personId, name }) => (
            <Link to={`/company/people/${personId}`} className="link">
              {name}
            </Link>
          ),
        },
        { header: "When", cell: ({ heldAt }) => formatTime(heldAt, "date-time", locale, timeZone) },
        {
          header: "State",
          cell: ({ state }) => (
            <Badge tone={REDEMPTION_STATES[state].tone}>{REDEMPTION_STATES[state].label}</Badge>
          ),
        },
        {
          header: "Takes off",
          align: "end",
          cell: ({ discountMinor: minor, currency }) => formatPrice({ minor, currency }, locale),
        },
      ]}
      empty={
        <Empty icon={TicketPercent} title="Nobody has used it yet">
          Tell people its code.
        </Empty>
      }
    />
  );
}
