import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { Inbox } from "lucide-react";
import { operate } from "#app/edge-operator.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";
import { mailboxLetters } from "#tenants/mail/queries.ts";
import { LETTER_STATES } from "#tenants/mail/words.ts";

export const meta: MetaFunction = () => [{ title: "Mailbox" }];

export const loader = operate.read(async (desk) => ({
  letters: await mailboxLetters(desk),
  now: desk.now,
}));

export default function Mailbox() {
  const { letters, now } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Mailbox"
        description="This installation has no mail server: what it writes to people stays here."
      />
      <Card flush>
        <Table
          caption="Letters, the newest first"
          columns={columnsAt(now)}
          rows={letters}
          rowKey={({ id }) => id}
          empty={
            <Empty icon={Inbox} title="No letter yet">
              Invite somebody, or ask for a sign-in link.
            </Empty>
          }
        />
      </Card>
    </>
  );
}

type Row = Awaited<ReturnType<typeof loader>>["letters"][number];

const columnsAt = (now: Date): readonly Column<Row>[] => [
  {
    header: "Letter",
    cell: ({ id, subject }) => (
      <Link to={`/mailbox/${id}`} className="link">
        {subject}
      </Link>
    ),
  },
  { header: "To", cell: ({ recipient }) => <span className="break-all">{recipient}</span> },
  { header: "From", cell: ({ academy }) => academy },
  {
    header: "State",
    cell: ({ state }) => (
      <Badge tone={state === "failed" ? "danger" : "neutral"}>{LETTER_STATES[state]}</Badge>
    ),
  },
  { header: "Written", cell: ({ queuedAt }) => <Time at={queuedAt} since={now} /> },
];
