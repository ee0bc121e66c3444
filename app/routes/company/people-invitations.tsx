import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { MailPlus } from "lucide-react";
import { invitationsPage } from "#app/domain/identity/invitations-page.ts";
import { read } from "#app/edge.ts";
import { askedIn } from "#app/kernel/page.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Form } from "#app/ui/form.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { PeopleHeader } from "#app/ui/people-header.tsx";
import { RoleBadges } from "#app/ui/role-badges.tsx";
import { Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

export const meta: MetaFunction = () => [{ title: "Open invitations" }];

export const loader = read("company.people", async (glance, { request }) => ({
  now: glance.now,
  ...(await invitationsPage(glance, askedIn(new URL(request.url).searchParams))),
}));

export default function Invitations() {
  const { rows, next, previous, now } = useLoaderData<typeof loader>();
  return (
    <>
      <PeopleHeader />
      <Card flush>
        <Table
          caption="Open invitations, the newest first"
          rows={rows}
          rowKey={(invitation) => invitation.id}
          columns={[
            { header: "Address", cell: ({ email }) => <span className="break-all">{email}</span> },
            { header: "Roles", cell: ({ roles }) => <RoleBadges roles={roles} /> },
            {
              header: "Sent",
              cell: ({ sentAt, isOver }) => (
                <span className="flex flex-wrap items-center gap-2">
                  <Time at={sentAt} since={now} />
                  {isOver && <Badge tone="warning">Over</Badge>}
                </span>
              ),
            },
            { header: "What to do", quiet: true, align: "end", cell: Deeds },
          ]}
          empty={
            <Empty
              icon={MailPlus}
              title="No invitation is open"
              action={
                <LinkButton to="/company/people/invite" kind="primary">
                  Invite people
                </LinkButton>
              }
            >
              Whoever was invited has accepted, or nobody was invited yet.
            </Empty>
          }
        />
        <Pager
          label="Pages of invitations"
          newer={previous && `?before=${previous}`}
          older={next && `?after=${next}`}
        />
      </Card>
    </>
  );
}

type DeedsProps = { id: string; email: string };

function Deeds({ id, email }: DeedsProps) {
  const at = `/company/people/invitations/${id}`;
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <Form action={`${at}/resend`} id={`resend-${id}`} label={`Send again to ${email}`}>
        <Button kind="secondary" size="sm" pendingLabel="Sending…">
          Send again
        </Button>
      </Form>
      <Form action={`${at}/revoke`} id={`revoke-${id}`} label={`Revoke for ${email}`}>
        <Button kind="ghost" size="sm" pendingLabel="Revoking…">
          Revoke
        </Button>
      </Form>
    </div>
  );
}
