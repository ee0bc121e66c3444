import type { ReactNode } from "react";
import type { Standing } from "#app/domain/billing/my-subscription.ts";
import { PLAN_WORDS, SUBSCRIPTION_WORDS } from "#app/domain/billing/words.ts";
import { formatPrice } from "#app/kernel/written-price.ts";
import { Badge, type Tone } from "#app/ui/badge.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { Time } from "#app/ui/time.tsx";

const TONE: Readonly<Record<Standing["state"], Tone>> = {
  reserved: "neutral",
  trialing: "accent",
  active: "success",
  past_due: "danger",
  paused: "warning",
  canceling: "warning",
  canceled: "neutral",
};

/** How a subscription stands, in one or two words. */
export const StandingBadge = ({ state }: Pick<Standing, "state">) => (
  <Badge tone={TONE[state]}>{SUBSCRIPTION_WORDS[state]}</Badge>
);

type Facts = readonly Readonly<{ term: string; value: ReactNode }>[];

const on = (at: Date | null): ReactNode => (at ? <Time at={at} style="long-date" /> : "–");

/** What is charged next and when, and what is open until when. */
export function useStandingFacts(standing: Standing): Facts {
  const { locale } = useLocale();
  const { state, open, plan, price, periodEnd, openUntil } = standing;
  const month = price ? formatPrice(price, locale) : "–";
  const [now, next] = [PLAN_WORDS[open].name, PLAN_WORDS[plan].name];
  if (state === "past_due" || state === "paused" || state === "canceling")
    return [
      {
        term: "Open to you",
        value:
          open === "free" ? (
            now
          ) : (
            <>
              {now} until {on(openUntil)}
            </>
          ),
      },
      { term: "Next charge", value: NEXT[state] },
    ];
  return [
    {
      term: "Open to you",
      value:
        open === plan ? (
          now
        ) : (
          <>
            {now} until {on(periodEnd)}, then {next}
          </>
        ),
    },
    {
      term: "Next charge",
      value: (
        <>
          {month}, before tax, on {on(periodEnd)}
        </>
      ),
    },
  ];
}

const NEXT = {
  past_due: "The open payment is tried again in the next days.",
  paused: "None, until you resume",
  canceling: "None",
} as const;

/** What its owner should know or do before anything else. */
export function StandingBanner({ standing }: { standing: Standing }) {
  if (standing.state === "past_due") return <PastDue {...standing} />;
  if (standing.state === "canceling") return <Canceling {...standing} />;
  if (standing.state === "paused") return <Paused {...standing} />;
  if (standing.state !== "trialing") return null;
  return (
    <Banner title={<>Your trial lasts until {on(standing.trialEnd)}</>}>
      Cancel before that day, and nothing is charged.
    </Banner>
  );
}

const PastDue = ({ plan, open, openUntil }: Standing) =>
  open === "free" ? (
    <Banner
      tone="danger"
      title={`${PLAN_WORDS[plan].name} is closed until it is paid`}
      action={<DeedForm to="/billing/card" label="Change the card" />}
    >
      Change the card, or ask your bank. Your plan opens again once the open payment went through.
    </Banner>
  ) : (
    <Banner
      tone="danger"
      title="Your last payment did not go through"
      action={<DeedForm to="/billing/card" label="Change the card" />}
    >
      Change the card, or ask your bank. Your plan stays open until {on(openUntil)}.
    </Banner>
  );

const Canceling = ({ plan, openUntil }: Standing) => (
  <Banner
    tone="warning"
    title={<>Your plan ends on {on(openUntil)}</>}
    action={<DeedForm to="/billing/undo-cancel" label={`Keep ${PLAN_WORDS[plan].name}`} />}
  >
    Until then all of it stays open. Nothing more is charged.
  </Banner>
);

const Paused = ({ open, openUntil }: Standing) => (
  <Banner
    tone="warning"
    title={open === "free" ? "Your plan is paused" : <>Your plan pauses on {on(openUntil)}</>}
    action={<LinkButton to="/billing/resume">Resume</LinkButton>}
  >
    While it is paused nothing is charged, and you are on the Free plan.
  </Banner>
);

const DeedForm = ({ to, label }: { to: string; label: string }) => (
  <Form action={to} id={to} label={label} className="">
    <Button kind="secondary" size="sm">
      {label}
    </Button>
  </Form>
);
