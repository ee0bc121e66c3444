import { MoneyAmount } from "#app/ui/money-amount.tsx";
import { Stats } from "#app/ui/stat.tsx";

type Balance = Readonly<{
  currency: string;
  pending: bigint;
  payable: bigint;
  held: bigint;
  inPayout: bigint;
  paid: bigint;
}>;

/** How much is owed to a seller, and how much was paid. */
export function EarningsStats({ balance }: { balance: Balance }) {
  const { currency, pending, payable, held, inPayout, paid } = balance;
  const money = (minor: bigint) => <MoneyAmount minor={minor} currency={currency} />;
  return (
    <Stats
      stats={[
        { label: "Pending", value: money(pending), note: "Until the time for refunds is over." },
        {
          label: "Payable",
          value: money(payable),
          note: payable < 0n ? "Made up for by your next sales." : "Sent with the next payout.",
        },
        ...(held === 0n
          ? []
          : [{ label: "On hold", value: money(held), note: "A buyer's bank disputes it." }]),
        ...(inPayout === 0n
          ? []
          : [{ label: "In payout", value: money(inPayout), note: "On its way to you." }]),
        { label: "Paid", value: money(paid), note: "Since you began." },
      ]}
    />
  );
}
