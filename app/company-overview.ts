import { licenseAndUse } from "#tenants/license/license-and-use.ts";
import type { Glance } from "#tenants/scope.ts";

type Standing = {
  people: bigint;
  admins: bigint;
  invited: bigint;
  courses: bigint;
  domains: bigint;
  provedDomains: bigint;
  branded: boolean;
};

/** How an academy stands: its license and use, its people and domains, and what is left to set up. */
export async function companyOverview(glance: Glance) {
  const [license, [standing]] = await Promise.all([
    licenseAndUse(glance),
    glance.sql<Standing>`
      select (select count(*) from person where state = 'active') as people,
             (select count(*) from person_role r join person p on p.id = r.person_id
              where r.role = 'admin' and p.state = 'active') as admins,
             (select count(*) from one_time_link where purpose = 'invite' and used_at is null
              and revoked_at is null and expires_at > now()) as invited,
             (select count(*) from course where state = 'published') as courses,
             (select count(*) from tenant_host where released_at is null) as domains,
             (select count(*) from tenant_host where released_at is null and verified_at is not null) as "provedDomains",
             exists (select from brand_version where published_by is not null) as branded`,
  ]);
  if (!standing) throw new Error("A query without a from clause answers one row.");
  return { ...license, standing, steps: stepsOf(standing, license.limits.customDomains) };
}

/** What an administrator does first, in the order in which it helps. */
function stepsOf(standing: Standing, domainsIncluded: number) {
  const { branded, courses, people, invited, provedDomains } = standing;
  const steps = [
    { to: "/company/brand", label: "Give the academy your brand", done: branded },
    { to: "/teach/import", label: "Bring in the first course", done: courses > 0n },
    { to: "/company/people/invite", label: "Invite your people", done: people + invited > 1n },
    { to: "/company/domains", label: "Bring a domain of your own", done: provedDomains > 0n },
  ];
  return domainsIncluded > 0 ? steps : steps.filter(({ to }) => to !== "/company/domains");
}
