import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { Coins } from "lucide-react";
import { walletStatement } from "#app/domain/wallet/queries.ts";
import { EARNED_FOR_WORDS } from "#app/domain/wallet/words.ts";
import { read } from "#app/edge.ts";
import { TokenAmount } from "#app/ui/amount.tsx";
import { Card } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

export const meta: MetaFunction = () => [{ title: "Tokens" }];

export const loader = read("signed-in", (glance) => walletStatement(glance, glance.actor.personId));

export default function Wallet() {
  const { balance, entries } = useLoaderData<typeof loader>();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={<TokenAmount value={balance} />}
        description="You earn them by learning: 5 for a lesson, 50 for a whole course, 200 a day at most."
      />
      <Card title="What you earned" flush>
        {entries.length > 0 ? (
          <Table
            caption="Tokens earned, newest first"
            rows={entries}
            rowKey={(entry) => entry.id}
            columns={[
              { header: "For", cell: (entry) => EARNED_FOR_WORDS[entry.rule] ?? entry.rule },
              { header: "When", cell: (entry) => <Time at={entry.posted_at} style="date-time" /> },
              {
                header: "Amount",
                align: "end",
                cell: (entry) => <TokenAmount value={entry.amount} />,
              },
            ]}
          />
        ) : (
          <Empty icon={Coins} title="Nothing earned yet" level={3}>
            Complete your first lesson, and its tokens stand here a moment later.
          </Empty>
        )}
      </Card>
    </div>
  );
}
