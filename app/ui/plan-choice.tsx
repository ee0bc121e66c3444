import type { OfferedPlan } from "#app/domain/billing/plans-on-offer.ts";
import { PLAN_WORDS } from "#app/domain/billing/words.ts";
import type { Answer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";

type PlanChoiceProps = Readonly<{
  offered: OfferedPlan;
  isSignedIn: boolean;
  answer?: Answer | null | undefined;
}>;

const FROM_HERE = {
  upgrade: { kind: "primary", words: "Upgrade to" },
  downgrade: { kind: "secondary", words: "Change to" },
  "undo-downgrade": { kind: "secondary", words: "Keep" },
} as const;

/** The way to a plan from where the reader stands. */
export function PlanChoice({ offered, isSignedIn, answer }: PlanChoiceProps) {
  const { plan, choice } = offered;
  const { name } = PLAN_WORDS[plan];
  if (!isSignedIn) return <SignIn {...offered} />;
  if (choice === "current" || choice === null) return null;
  if (choice === "start" || choice === "try")
    return (
      <Form action={`/plans/${plan}/start`} id={plan} answer={answer} label={name}>
        <Button wide pendingLabel="Opening the payment page…">
          {wordsFor(offered)}
        </Button>
      </Form>
    );
  const { kind, words } = FROM_HERE[choice];
  return (
    <LinkButton to={`/plans/${plan}`} kind={kind}>
      {words} {name}
    </LinkButton>
  );
}

const wordsFor = ({ plan, choice }: OfferedPlan): string =>
  choice === "try" ? "Try it free for 14 days" : `Choose ${PLAN_WORDS[plan].name}`;

const SignIn = (offered: OfferedPlan) =>
  offered.plan === "free" ? (
    <LinkButton to="/sign-up">Sign up</LinkButton>
  ) : (
    <LinkButton to="/sign-in?next=%2Fplans" kind="primary">
      {wordsFor(offered)}
    </LinkButton>
  );
