import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { Sparkles } from "lucide-react";
import {
  myPlanInvoices,
  mySubscription,
  type Standing,
} from "#app/domain/billing/my-subscription.ts";
import { PLAN_WORDS } from "#app/domain/billing/words.ts";
import { read } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { PaymentMethod } from "#app/ui/payment-method.tsx";
import { PlanInvoices } from "#app/ui/plan-invoices.tsx";
import { StandingBadge, StandingBanner, useStandingFacts } from "#app/ui/plan-standing.tsx";

export const meta: MetaFunction = () => [{ title: "Your plan" }];

export const loader = read("signed-in", async (glance, { request }) => ({
  standing: await mySubscription(glance),
  invoices: await myPlanInvoices(glance),
  begun: new URL(request.url).searchParams.has("begun"),
}));

export default function Billing() {
  const { standing, invoices, begun } = useLoaderData<typeof loader>();
  const isOpen = standing !== null && standing.state !== "canceled";
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-6">
      <div className="-mb-8">
        <PageHeader
          title="Your plan"
          description="What you subscribe to, what it costs, and how it is paid."
        />
      </div>
      {begun && isOpen && (
        <Banner tone="success" title={`Welcome to ${PLAN_WORDS[standing.plan].name}`} live>
          It is open to you from now on.
        </Banner>
      )}
      {begun && !isOpen && (
        <Banner title="Your payment is on its way" live>
          Load this page again in a minute.
        </Banner>
      )}
      {isOpen && <StandingBanner standing={standing} />}
      {isOpen ? <Subscription standing={standing} /> : <NoPlan hadOne={standing !== null} />}
      {isOpen && <PaymentMethod card={standing.card} />}
      <Card title="Invoices" description="What was charged for your plan." flush>
        <PlanInvoices invoices={invoices} />
      </Card>
    </div>
  );
}

function Subscription({ standing }: { standing: Standing }) {
  const facts = useStandingFacts(standing);
  return (
    <Card
      title={PLAN_WORDS[standing.open === "free" ? standing.plan : standing.open].name}
      actions={<StandingBadge state={standing.state} />}
      footer={
        <div className="flex flex-wrap gap-2">
          <LinkButton to="/plans" size="sm">
            Compare plans
          </LinkButton>
          {standing.may.includes("pause") && (
            <LinkButton to="/billing/pause" size="sm" kind="ghost">
              Pause
            </LinkButton>
          )}
          {standing.may.includes("cancel") && (
            <LinkButton to="/billing/cancel" size="sm" kind="ghost">
              Cancel the plan
            </LinkButton>
          )}
        </div>
      }
    >
      <DefinitionList items={facts} />
    </Card>
  );
}

const NoPlan = ({ hadOne }: { hadOne: boolean }) => (
  <Card>
    <Empty
      icon={Sparkles}
      title="You are on the Free plan"
      action={
        <LinkButton to="/plans" kind="primary">
          See the plans
        </LinkButton>
      }
    >
      {hadOne
        ? "Your subscription has ended; nothing more is charged. You can begin a new one whenever you like."
        : "Learning is free. A plan adds discounts, Open Badges, more tokens and a share of what you sell."}
    </Empty>
  </Card>
);
