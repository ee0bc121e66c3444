import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { visit } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LegalText } from "#app/ui/legal-text.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Time } from "#app/ui/time.tsx";
import { legalText } from "#tenants/legal/queries.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = visit(
  (glance, { request, params }) =>
    legalText(glance, params["kind"], new URL(request.url).searchParams.get("version")),
  { at: "both", whileSuspended: true },
);

export default function Legal() {
  const { kind, title, number, latest, html, publishedAt } = useLoaderData<typeof loader>();
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      <PageHeader
        title={title}
        description={
          <>
            Version {number}, in force since <Time at={publishedAt} style="long-date" />
          </>
        }
      />
      {number !== latest && (
        <Banner tone="warning" title={`This wording was replaced by version ${latest}`}>
          <a className="link" href={`/legal/${kind}`}>
            Read the one that holds now
          </a>
        </Banner>
      )}
      <LegalText html={html} />
    </div>
  );
}
