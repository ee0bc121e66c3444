import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Day } from "#app/ui/day.tsx";
import { MoneyAmount } from "#app/ui/money-amount.tsx";

type NextPayoutProps = Readonly<{
  /** The day of the next weekly run, as ISO 8601 writes it. */
  day: string;
  least: Readonly<{ minor: bigint; currency: string }>;
  isReady: boolean;
  needsForm: boolean;
}>;

/** When a seller is paid next, or what is missing for it. */
export function NextPayout({ day, least, isReady, needsForm }: NextPayoutProps) {
  if (isReady && !needsForm)
    return (
      <Banner
        title={
          <>
            The next payout is on <Day on={day} />
          </>
        }
      >
        It sends all that is payable, from <MoneyAmount {...least} /> on. Less than that waits for
        the week after.
      </Banner>
    );
  return (
    <Banner
      tone="warning"
      title={isReady ? "A tax form is missing" : "You cannot be paid yet"}
      action={<LinkButton to="/teach/earnings/account">Set it up</LinkButton>}
    >
      {isReady
        ? "Declare it, and payouts begin with the next run."
        : "Nothing is lost: what you earn is kept until your payout account is ready."}
    </Banner>
  );
}
