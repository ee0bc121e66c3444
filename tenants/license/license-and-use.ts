import type { Glance } from "#tenants/scope.ts";
import { METERS } from "#tenants/usage/meters.ts";
import type { Tier } from "#tenants/words.ts";
import { Agreed, type Limits, limitsOf } from "./limits.ts";

/** One thing that the license limits: how much of it is used, and what makes it count. */
export type Use = Readonly<{
  key: string;
  label: string;
  countsWhen: string;
  used: bigint;
  limit: number;
  unit: "count" | "bytes";
}>;

type Row = {
  tier: Tier;
  agreed: unknown;
  learners: bigint;
  seats: bigint;
  bytes: bigint;
  domains: bigint;
};

/** The academy's license, and what is used of it now and in this month (UTC). */
export async function licenseAndUse({ sql }: Glance) {
  const [row] = await sql<Row>`
    select l.tier, l.limits as agreed,
           coalesce((select total from meter_total where meter = 'active-learners'
                     and period = date_trunc('month', now(), 'UTC')::date), 0) as learners,
           (select count(*) from person where state = 'active') as seats,
           (select coalesce(sum(size_bytes + unpacked_bytes), 0)::bigint from file) as bytes,
           (select count(*) from tenant_host where released_at is null) as domains
    from license l`;
  if (!row) throw new Error("This tenant has no license, so it is the platform's own.");
  const limits = limitsOf(row.tier, Agreed.parse(row.agreed));
  return { tier: row.tier, limits, uses: usesOf(row, limits) };
}

/** How many learners were active in each of the last twelve months that have any. */
export const learnersByMonth = ({ sql }: Glance) => sql<{ period: Date; total: bigint }>`
  select period, total from meter_total where meter = 'active-learners' order by period desc limit 12`;

const usesOf = (row: Row, limits: Limits): readonly Use[] => [
  {
    key: "active-learners",
    label: "Active learners this month",
    countsWhen: METERS["active-learners"].countsWhen,
    used: row.learners,
    limit: limits.activeLearners,
    unit: "count",
  },
  {
    key: "seats",
    label: "Seats",
    countsWhen: "a person has an account that is not deactivated",
    used: row.seats,
    limit: limits.seats,
    unit: "count",
  },
  {
    key: "storage",
    label: "Storage",
    countsWhen: "a file is kept, such as a figure or a logo; the same file counts once",
    used: row.bytes,
    limit: limits.storageBytes,
    unit: "bytes",
  },
  {
    key: "custom-domains",
    label: "Domains of your own",
    countsWhen: "a domain is claimed and not released",
    used: row.domains,
    limit: limits.customDomains,
    unit: "count",
  },
];
