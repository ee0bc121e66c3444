import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { companyOverview } from "#app/company-overview.ts";
import { read } from "#app/edge.ts";
import { Count } from "#app/ui/amount.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { LicenseUse } from "#app/ui/license-use.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Stats } from "#app/ui/stat.tsx";
import { Steps } from "#app/ui/steps.tsx";
import { TIER_WORDS } from "#tenants/words.ts";

export const meta: MetaFunction = () => [{ title: "Overview" }];

export const loader = read(
  "company.see",
  async (glance) => ({ ...(await companyOverview(glance)), state: glance.tenant.state }),
  { whileSuspended: true },
);

export default function Overview() {
  const { tier, uses, standing, steps, state } = useLoaderData<typeof loader>();
  const { people, admins, invited, courses, domains, provedDomains } = standing;
  const left = steps.filter(({ done }) => !done).length;
  return (
    <>
      <PageHeader title="Overview" />
      <div className="flex flex-col gap-6">
        {state === "suspended" && (
          <Banner tone="warning" title="This academy is paused">
            Visitors and learners cannot enter. The journal tells the reason that your provider
            gave.
          </Banner>
        )}
        <Stats
          stats={[
            {
              label: "People",
              value: <Count value={people} />,
              note: invited > 0n && `${invited} invited`,
            },
            { label: "Administrators", value: <Count value={admins} /> },
            { label: "Courses on offer", value: <Count value={courses} /> },
            {
              label: "Domains of your own",
              value: <Count value={domains} />,
              note: domains > 0n && `${provedDomains} proved`,
            },
          ]}
        />
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Card
            title="Next steps"
            description={left === 0 ? "Everything is set up." : `${left} of ${steps.length} left.`}
          >
            <Steps steps={steps} />
          </Card>
          <Card
            title={`${TIER_WORDS[tier]} license`}
            actions={
              <LinkButton to="/company/usage" size="sm">
                Usage
              </LinkButton>
            }
          >
            <LicenseUse uses={uses} />
          </Card>
        </div>
      </div>
    </>
  );
}
