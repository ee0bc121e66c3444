import { randomUUID } from "node:crypto";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { read, write } from "#app/edge.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";
import { publishLegal } from "#tenants/legal/publish-legal.ts";
import { legalEditor } from "#tenants/legal/queries.ts";
import { PublishLegal } from "#tenants/legal/schema.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = read("company.settings", async (glance, { params }) => ({
  ...(await legalEditor(glance, params["kind"])),
  requestId: randomUUID(),
}));

export const action = write(PublishLegal, publishLegal, { goTo: () => "/company/legal" });

export default function LegalPage() {
  const { kind, title, markdown, versions, requestId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={title} breadcrumbs={[{ to: "/company/legal", label: "Legal pages" }]} />
      <div className="flex flex-col gap-8">
        <Form answer={answer} requestId={requestId} className="flex max-w-3xl flex-col gap-5">
          <TextArea
            name="markdown"
            label="Text"
            hint={`Markdown: headings, lists, tables and links.${kind === "terms" ? " After you publish, everybody is asked to accept the new wording." : ""}`}
            defaultValue={markdown}
            rows={18}
            spellCheck
          />
          <div className="flex flex-wrap gap-2">
            <Button pendingLabel="Publishing…">Publish</Button>
            <LinkButton to="/company/legal">Cancel</LinkButton>
          </div>
        </Form>
        {versions.length > 0 && (
          <Card flush title="Versions">
            <Table
              caption={`Versions of ${title}`}
              columns={[
                {
                  header: "Version",
                  cell: ({ number }) => (
                    <a className="link" href={`/legal/${kind}?version=${number}`}>
                      {number}
                    </a>
                  ),
                },
                { header: "Published", cell: (row) => <Time at={row.publishedAt} /> },
                { header: "By", cell: ({ publishedBy }) => publishedBy },
                { header: "Accepted by", align: "end", cell: ({ accepted }) => accepted },
              ]}
              rows={versions}
              rowKey={({ number }) => number}
            />
          </Card>
        )}
      </div>
    </>
  );
}
