import { RefreshCw } from "lucide-react";
import { Badge } from "#app/ui/badge.tsx";
import { buttonClass } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Deed } from "#app/ui/deed.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";

type Account = Readonly<{
  country: string;
  isReady: boolean;
  submitted: boolean;
  requirements: number;
  disabledReason: string | null;
}>;

const AT = "/teach/earnings/account";

/** How a seller's account at the processor stands, and the way there. */
export function PayoutAccountCard({ account }: { account: Account }) {
  const { country, isReady, submitted, requirements } = account;
  const isComplete = submitted && requirements === 0;
  return (
    <Card
      title="Your account at Stripe"
      actions={
        <Deed
          to={`${AT}/check`}
          label="Check again how it stands"
          icon={RefreshCw}
          kind="secondary"
        >
          Check again
        </Deed>
      }
    >
      <div className="flex flex-col gap-5">
        <DefinitionList
          items={[
            { term: "State", value: <AccountState {...account} /> },
            { term: "Country", value: country },
          ]}
        />
        <p className="text-sm">{wordsFor(account)}</p>
        <div>
          <a
            href={`${AT}/continue`}
            className={buttonClass(isReady && isComplete ? "secondary" : "primary", "md")}
          >
            {isComplete ? "Open your account at Stripe" : "Answer Stripe's questions"}
          </a>
        </div>
      </div>
    </Card>
  );
}

function AccountState({ isReady, requirements, submitted }: Account) {
  if (isReady && requirements === 0) return <Badge tone="success">Ready</Badge>;
  if (isReady) return <Badge tone="warning">Ready, with open questions</Badge>;
  return <Badge tone="warning">{submitted ? "Being checked" : "Not complete"}</Badge>;
}

function wordsFor({ isReady, requirements, submitted, disabledReason }: Account): string {
  if (isReady && requirements === 0)
    return "You can be paid. At Stripe you see what arrived, and change your bank account.";
  if (requirements > 0 || !submitted)
    return "Stripe needs to know more about you before money can be sent.";
  return disabledReason
    ? "Stripe has paused this account. There you see why, and what to do."
    : "Stripe looks at what you sent. That takes minutes, sometimes a day or two.";
}
