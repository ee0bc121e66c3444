import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Badge } from "#app/ui/badge.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { CodeValue } from "#app/ui/code.tsx";
import { ConfirmDialog } from "#app/ui/confirm.tsx";
import { Form } from "#app/ui/form.tsx";
import { type Light, StatusLight } from "#app/ui/status-light.tsx";
import { Time } from "#app/ui/time.tsx";

type Record = Readonly<{ type: string; name: string; value: string }>;

type Domain = Readonly<{
  host: string;
  isApex: boolean;
  isProved: boolean;
  isAddress: boolean;
  mayBecomeAddress: boolean;
  setup: Readonly<{ proof: Record; ways: readonly (readonly Record[])[] }>;
  lights: readonly Readonly<{ label: string; state: Light; reason: string | null }>[];
  checkedAt: Date | null;
  nextCheckAt: Date;
}>;

type DomainCardProps = Readonly<{ domain: Domain; now: Date }>;

/** One domain: how it stands, what its owner has to create, and what can be done with it. */
export function DomainCard({ domain, now }: DomainCardProps) {
  const { host, lights } = domain;
  const inOrder = lights.every(({ state }) => state === "ok");
  return (
    <div id={host} className="scroll-mt-20">
      <Card
        title={<span className="break-all">{host}</span>}
        actions={<Standing domain={domain} inOrder={inOrder} />}
        footer={<LastCheck domain={domain} now={now} />}
      >
        <div className="flex flex-col gap-6">
          <ul className="grid gap-4 sm:grid-cols-2">
            {lights.map(({ label, state, reason }) => (
              <li key={label} className="min-w-0 break-words">
                <StatusLight
                  label={label}
                  state={state}
                  {...(state === "unknown" && reason && { words: "Not known" })}
                >
                  {reason}
                </StatusLight>
              </li>
            ))}
          </ul>
          <details open={!inOrder} className="group border-line border-t pt-4">
            <summary className="flex items-center gap-1.5 text-sm font-medium">
              DNS records
              <ChevronDown aria-hidden className="text-ink-muted size-4 group-open:rotate-180" />
            </summary>
            <Records domain={domain} />
          </details>
        </div>
      </Card>
    </div>
  );
}

type StandingProps = { domain: Domain; inOrder: boolean };

function Standing({ domain, inOrder }: StandingProps) {
  if (domain.isAddress) return <Badge tone="primary">Your academy’s address</Badge>;
  if (inOrder) return <Badge tone="success">In order</Badge>;
  return domain.isProved ? <Badge>Proved</Badge> : <Badge tone="warning">Not proved yet</Badge>;
}

const Records = ({ domain }: { domain: Domain }) => (
  <div className="mt-4 flex flex-col gap-6">
    <Step title="1. Prove that it is yours">
      <RecordToCreate record={domain.setup.proof} />
      <p className="text-ink-muted text-sm">
        Leave it in place for as long as you use the domain. Many DNS services want the name without
        the domain at its end.
      </p>
    </Step>
    <Step title="2. Lead visitors here">
      {domain.isApex && (
        <p className="text-ink-muted text-sm">
          A domain without a part in front cannot have a CNAME record. What serves instead is called
          ALIAS, ANAME or CNAME flattening, depending on the DNS service.
        </p>
      )}
      {domain.setup.ways.map((records, index) => (
        <div key={records[0]?.type} className="flex flex-col gap-4">
          {index > 0 && <p className="text-sm font-medium">or, where your DNS service has it</p>}
          {records.map((record) => (
            <RecordToCreate key={record.value} record={record} />
          ))}
        </div>
      ))}
    </Step>
  </div>
);

const Step = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="flex flex-col gap-3">
    <h3 className="text-base">{title}</h3>
    {children}
  </section>
);

const RecordToCreate = ({ record: { type, name, value } }: { record: Record }) => (
  <div className="grid gap-3 lg:grid-cols-2">
    <CodeValue label={`Name of the ${type} record`} value={name} />
    <CodeValue label={`Value of the ${type} record`} value={value} />
  </div>
);

function LastCheck({ domain, now }: DomainCardProps) {
  const { host, checkedAt, nextCheckAt, mayBecomeAddress, isProved } = domain;
  const isSoon = nextCheckAt.getTime() - now.getTime() < SOON_MS;
  const at = `/company/domains/${host}`;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p>
        {checkedAt ? (
          <>
            Checked <Time at={checkedAt} since={now} />.{" "}
          </>
        ) : (
          "Not checked yet. "
        )}
        The next look is {isSoon ? "within two minutes" : <Time at={nextCheckAt} since={now} />}.
      </p>
      <div className="flex flex-wrap gap-2">
        <Form action={`${at}/check`} className="contents" label={`Check ${host}`}>
          <Button kind="secondary" size="sm" pendingLabel="Checking…">
            Check now
          </Button>
        </Form>
        {mayBecomeAddress && (
          <LinkButton to={`${at}/address`} size="sm">
            Make it the address
          </LinkButton>
        )}
        <ConfirmDialog
          to={`${at}/release`}
          label="Release"
          title={`Release ${host}?`}
          description={releaseWords(isProved)}
          confirm="Release"
        />
      </div>
    </div>
  );
}

/** What releasing a domain means, before it is done. */
export const releaseWords = (isProved: boolean): string =>
  isProved
    ? "Visitors of this domain will find nothing there any more. For 30 days no other academy can take it up."
    : "It was never proved, so nothing changes for visitors.";

const SOON_MS = 100_000;
