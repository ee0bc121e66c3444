import { Receipt } from "lucide-react";
import type { InvoiceLine } from "#app/domain/billing/my-subscription.ts";
import { PLAN_WORDS } from "#app/domain/billing/words.ts";
import { formatPrice } from "#app/kernel/written-price.ts";
import { Badge, type Tone } from "#app/ui/badge.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

const STATE: Readonly<Record<InvoiceLine["state"], readonly [string, Tone]>> = {
  open: ["Not paid yet", "warning"],
  paid: ["Paid", "success"],
  void: ["Withdrawn", "neutral"],
  uncollectible: ["Not paid", "danger"],
};

/** What was charged for plans, or could not be. */
export function PlanInvoices({ invoices }: { invoices: readonly InvoiceLine[] }) {
  const { locale } = useLocale();
  return (
    <Table
      caption="Invoices, the latest first"
      rows={invoices}
      rowKey={({ id }) => id}
      empty={
        <Empty icon={Receipt} title="No invoice yet" level={3}>
          The first one stands here once something is charged.
        </Empty>
      }
      columns={[
        { header: "For", cell: ({ plan }) => (plan ? PLAN_WORDS[plan].name : "Your plan") },
        { header: "Date", cell: ({ at }) => <Time at={at} /> },
        { header: "State", cell: (invoice) => <InvoiceState {...invoice} /> },
        {
          header: "Amount",
          align: "end",
          cell: ({ total, currency }) => formatPrice({ minor: total, currency }, locale),
        },
      ]}
    />
  );
}

function InvoiceState({ state, wasTried, nextTryAt }: InvoiceLine) {
  const [words, tone] = state === "open" && wasTried ? FAILED : STATE[state];
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Badge tone={tone}>{words}</Badge>
      {state === "open" && nextTryAt && (
        <span className="text-ink-muted text-xs">
          tried again on <Time at={nextTryAt} />
        </span>
      )}
    </span>
  );
}

const FAILED = ["Payment failed", "danger"] as const;
