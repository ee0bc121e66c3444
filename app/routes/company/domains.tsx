import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { Globe } from "lucide-react";
import { read, write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DomainCard } from "#app/ui/domain-card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { claimDomain } from "#tenants/domains/claim-domain.ts";
import { domainsPage } from "#tenants/domains/queries.ts";
import { ClaimDomain } from "#tenants/domains/schema.ts";

export const meta: MetaFunction = () => [{ title: "Domains" }];

export const loader = read("company.domains", domainsPage);

export const action = write(ClaimDomain, claimDomain, {
  goTo: ({ host }) => `/company/domains#${host}`,
});

export default function Domains() {
  const { address, own, most, domains, now } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Domains"
        description={
          <>
            Your academy lives at <strong className="text-ink break-all">{address}</strong>. Every
            other name of yours leads there.
          </>
        }
      />
      <div className="flex flex-col gap-6">
        <Room most={most} used={domains.length} />
        {domains.map((domain) => (
          <DomainCard key={domain.host} domain={domain} now={now} />
        ))}
        {domains.length === 0 && most > 0 && (
          <Card>
            <Empty icon={Globe} title="No domain of your own yet">
              Enter one above. You then see which DNS records to create; we look for them by
              ourselves and tell you what is still missing.
            </Empty>
          </Card>
        )}
        {address !== own && (
          <p className="text-ink-muted text-sm">
            <span className="break-all">{own}</span> stays yours and leads to {address}.{" "}
            <a className="link" href={`/company/domains/${own}/address`}>
              Go back to it
            </a>
          </p>
        )}
      </div>
    </>
  );
}

function Room({ most, used }: { most: number; used: number }) {
  const answer = useActionData<typeof action>();
  if (most === 0)
    return (
      <Banner title="Your license includes no domain of your own">
        The Professional license includes one, the Enterprise license five. Your academy keeps its
        present address in any case.
      </Banner>
    );
  if (used >= most)
    return (
      <Banner title={`You use ${used} of ${most} ${most === 1 ? "domain" : "domains"}`}>
        To use another one, release a domain below or change to a larger license.
      </Banner>
    );
  return (
    <Card title="Use a domain of your own" description={`${used} of ${most} used`}>
      <Form answer={answer} className="flex flex-col gap-4 sm:max-w-md">
        <TextField
          name="host"
          label="Domain"
          hint="For example learn.example.com, or example.com itself."
          inputMode="url"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
        />
        <div>
          <Button pendingLabel="Adding…">Add domain</Button>
        </div>
      </Form>
    </Card>
  );
}
