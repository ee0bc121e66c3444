import { useActionData, useLoaderData } from "@remix-run/react";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { releaseWords } from "#app/ui/domain-card.tsx";
import { domainNamed } from "#tenants/domains/queries.ts";
import { releaseDomain } from "#tenants/domains/release-domain.ts";
import { ReleaseDomain } from "#tenants/domains/schema.ts";

export const loader = read("company.domains", (glance, { params }) =>
  domainNamed(glance, params["host"]),
);

export const action = write(ReleaseDomain, releaseDomain, { goTo: () => "/company/domains" });

export default function Release() {
  const { host, isProved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      title={`Release ${host}?`}
      description={releaseWords(isProved)}
      confirm="Release"
      cancelTo="/company/domains"
    />
  );
}
