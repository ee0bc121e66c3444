import { Percent } from "lucide-react";
import type { ReactNode } from "react";
import {
  TAX_MODES,
  TAX_PRODUCTS,
  type TaxMode,
  type TaxProduct,
} from "#app/domain/billing/tax/words.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ConfirmDialog } from "#app/ui/confirm.tsx";
import { Day } from "#app/ui/day.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { Table } from "#app/ui/table.tsx";

type RateRow = Readonly<{
  id: string;
  place: string;
  name: string;
  product: TaxProduct;
  basisPoints: number;
  mode: TaxMode;
  validFrom: string;
  validUntil: string | null;
  state: "valid" | "coming" | "over";
}>;

const STATES = {
  valid: { label: "Valid", tone: "success" },
  coming: { label: "Begins later", tone: "neutral" },
  over: { label: "Over", tone: "neutral" },
} as const;

/** Tax rates by place, the latest of each first. */
export function TaxRateTable({ rows, action }: { rows: readonly RateRow[]; action: ReactNode }) {
  const { locale } = useLocale();
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 });
  return (
    <Table
      caption="Tax rates by place"
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { header: "Place", cell: ({ place }) => place },
        {
          header: "Tax",
          cell: ({ name, basisPoints }) => `${name} ${percent.format(basisPoints / 10_000)}`,
        },
        { header: "On", cell: ({ product }) => TAX_PRODUCTS[product] },
        { header: "Is", cell: ({ mode }) => TAX_MODES[mode] },
        { header: "From", cell: ({ validFrom }) => <Day on={validFrom} /> },
        { header: "To", cell: ({ validUntil }) => (validUntil ? <Day on={validUntil} /> : "–") },
        {
          header: "State",
          cell: ({ state }) => <Badge tone={STATES[state].tone}>{STATES[state].label}</Badge>,
        },
        { header: "End it", align: "end", quiet: true, cell: (row) => <End {...row} /> },
      ]}
      empty={
        <Empty icon={Percent} title="No tax is charged" action={action}>
          Add a rate for each place where you have to.
        </Empty>
      }
    />
  );
}

const End = ({ id, name, place, state, validUntil }: RateRow) =>
  state === "over" || (state === "valid" && validUntil !== null) ? null : (
    <ConfirmDialog
      to={`/company/tax/rates/${id}/end`}
      label={state === "coming" ? "Remove" : "End"}
      title={`No more ${name} in ${place}?`}
      description="Today is its last day; a rate that has not begun is removed. What was sold keeps its tax."
      confirm={state === "coming" ? "Remove" : "End"}
    />
  );
