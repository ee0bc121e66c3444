import { Bytes, Count } from "#app/ui/amount.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Time } from "#app/ui/time.tsx";
import { UsageBar } from "#app/ui/usage-bar.tsx";
import type { Limits } from "#tenants/license/limits.ts";
import { TIER_WORDS, type Tier } from "#tenants/words.ts";

type Facts = Readonly<{
  id: string;
  slug: string;
  externalKey: string | null;
  locale: string;
  timeZone: string;
  currency: string;
  createdAt: Date;
  lastAt: Date | null;
}>;

/** What is known of an academy that does not change from day to day. */
export const TenantFacts = ({ tenant, now }: { tenant: Facts; now: Date }) => (
  <Card title="Facts">
    <DefinitionList
      items={[
        { term: "Address", value: tenant.slug },
        { term: "External key", value: tenant.externalKey ?? "None" },
        { term: "Language", value: tenant.locale },
        { term: "Time zone", value: tenant.timeZone },
        { term: "Currency", value: tenant.currency },
        { term: "Created", value: <Time at={tenant.createdAt} style="date-time" /> },
        {
          term: "Last activity",
          value: tenant.lastAt ? <Time at={tenant.lastAt} since={now} /> : "None yet",
        },
        { term: "Id", value: <code className="text-xs break-all">{tenant.id}</code> },
      ]}
    />
  </Card>
);

const BEYOND = {
  stop: "At a limit nothing more is counted in.",
  tenth: "A limit may be passed by a tenth, then it stops.",
  billed: "Beyond a limit it goes on, and is billed.",
} as const;

type LicenseProps = { tier: Tier; limits: Limits; used: { activeLearners: bigint } };

/** What the license allows, and how much of it is used this month. */
export const TenantLicense = ({ tier, limits, used }: LicenseProps) => (
  <Card title="License" footer={BEYOND[limits.beyond]}>
    <div className="mb-5">
      <UsageBar
        label="Active learners this month"
        used={used.activeLearners}
        limit={limits.activeLearners}
      />
    </div>
    <DefinitionList
      items={[
        { term: "Tier", value: TIER_WORDS[tier] },
        { term: "Seats", value: <Count value={limits.seats} /> },
        { term: "Storage", value: <Bytes value={limits.storageBytes} /> },
        { term: "Custom domains", value: limits.customDomains },
        { term: "Single sign-on", value: limits.sso ? "Included" : "Not included" },
      ]}
    />
  </Card>
);

type HostsProps = Readonly<{
  hosts: readonly { host: string; verifiedAt: Date | null; canonical: boolean }[];
  formerHosts: readonly string[];
}>;

/** The academy's own domains, and addresses that it left and that lead to it. */
export const TenantHosts = ({ hosts, formerHosts }: HostsProps) => (
  <Card title="Domains">
    {hosts.length + formerHosts.length === 0 && (
      <p className="text-ink-muted text-sm">It has no domain of its own.</p>
    )}
    <ul className="flex flex-col gap-3 text-sm">
      {hosts.map(({ host, verifiedAt, canonical }) => (
        <li key={host} className="flex flex-wrap items-center justify-between gap-2">
          <span className="break-all">{host}</span>
          <Badge tone={verifiedAt ? "success" : "warning"}>
            {canonical ? "Main domain" : verifiedAt ? "Proved" : "Not proved yet"}
          </Badge>
        </li>
      ))}
      {formerHosts.map((host) => (
        <li key={host} className="flex flex-wrap items-center justify-between gap-2">
          <span className="break-all">{host}</span>
          <Badge>Former address</Badge>
        </li>
      ))}
    </ul>
  </Card>
);

type Deed = Readonly<{
  id: string;
  at: Date;
  what: string;
  because: string | null;
  mine: boolean;
  byOperator: boolean;
}>;

/** What operators did to an academy, each with its reason. */
export const DeedList = ({ deeds }: { deeds: readonly Deed[] }) => (
  <Card title="What operators did">
    <ol className="divide-line flex flex-col divide-y text-sm">
      {deeds.map((deed) => (
        <li key={deed.id} className="flex flex-col gap-1 py-3 first:pt-0 last:pb-0">
          <span className="font-medium">{deed.what}</span>
          {deed.because && <span className="break-words">{deed.because}</span>}
          <span className="text-ink-muted text-xs">
            {whoDid(deed)}, <Time at={deed.at} style="date-time" />
          </span>
        </li>
      ))}
    </ol>
  </Card>
);

function whoDid({ mine, byOperator }: Deed): string {
  if (mine) return "You";
  return byOperator ? "Another operator" : "By command";
}
