import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { operate } from "#app/edge-operator.ts";
import { Card } from "#app/ui/card.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Time } from "#app/ui/time.tsx";
import { mailboxLetter } from "#tenants/mail/queries.ts";
import { LETTER_STATES } from "#tenants/mail/words.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.subject }];

export const loader = operate.read(async (desk, { params }) => {
  const { html, ...letter } = await mailboxLetter(desk, String(params["id"]));
  return { ...letter, readable: html !== null };
});

export default function Letter() {
  const { id, subject, academy, recipient, state, queuedAt, text, readable } =
    useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={subject} breadcrumbs={[{ to: "/mailbox", label: "Mailbox" }]} />
      <div className="grid grid-cols-1 gap-6">
        <Card>
          <DefinitionList
            items={[
              { term: "From", value: academy },
              { term: "To", value: recipient },
              { term: "State", value: LETTER_STATES[state] },
              { term: "Written", value: <Time at={queuedAt} style="date-time" /> },
            ]}
          />
        </Card>
        {readable ? (
          <Card title="As it looks" flush>
            <iframe
              title="The letter as its reader sees it"
              src={`/mailbox/${id}/letter`}
              sandbox="allow-popups allow-popups-to-escape-sandbox"
              className="block h-160 w-full bg-[white]"
            />
          </Card>
        ) : (
          <Card>What it said is forgotten.</Card>
        )}
        {text && (
          <Card title="As plain text">
            <pre className="font-mono text-sm break-words whitespace-pre-wrap">{text}</pre>
          </Card>
        )}
      </div>
    </>
  );
}
