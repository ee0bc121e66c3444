import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { read } from "#app/edge.ts";
import { Badge } from "#app/ui/badge.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Time } from "#app/ui/time.tsx";
import { legalPages } from "#tenants/legal/queries.ts";

export const meta: MetaFunction = () => [{ title: "Legal pages" }];

export const loader = read("company.settings", async (glance) => ({
  pages: await legalPages(glance),
}));

export default function LegalPages() {
  const { pages } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Legal pages"
        description="Published pages stand at the foot of every page. Every wording is kept, with who agreed to it."
      />
      <div className="flex flex-col gap-4">
        {pages.map(({ kind, title, current }) => (
          <Card
            key={kind}
            title={title}
            actions={
              <LinkButton to={`/company/legal/${kind}`} size="sm">
                {current ? "Edit" : "Write"}
                <span className="sr-only">: {title}</span>
              </LinkButton>
            }
          >
            {current ? (
              <p className="text-ink-muted text-sm">
                Version {current.number}, published <Time at={current.publishedAt} />
                {kind === "terms" && `, accepted by ${current.accepted}`}
              </p>
            ) : (
              <Badge>Not written yet</Badge>
            )}
          </Card>
        ))}
      </div>
    </>
  );
}
