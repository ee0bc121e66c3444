import { type MetaFunction, useActionData } from "@remix-run/react";
import { invitePeople } from "#app/domain/identity/invite-people.ts";
import { InvitePeople } from "#app/domain/identity/schema.ts";
import { read, write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { RoleBoxes } from "#app/ui/role-boxes.tsx";

export const meta: MetaFunction = () => [{ title: "Invite people" }];

export const loader = read("company.people", async () => null);
export const action = write(InvitePeople, invitePeople);

export default function InvitePeoplePage() {
  const answer = useActionData<typeof action>();
  const done = answer?.done;
  return (
    <div className="max-w-xl">
      <PageHeader
        title="Invite people"
        description="Each gets a mail with a link that holds for 14 days."
        breadcrumbs={[{ to: "/company/people", label: "People" }]}
      />
      <div className="flex flex-col gap-6">
        {done && <Outcome {...done} />}
        <Form answer={answer} key={done ? String(done.invited) : "new"}>
          <TextArea
            name="emails"
            label="E-mail addresses"
            rows={6}
            hint="One per line, or set apart by commas. At most 200 at once."
            spellCheck={false}
          />
          <RoleBoxes />
          <div>
            <Button pendingLabel="Sending…">Send invitations</Button>
          </div>
        </Form>
      </div>
    </div>
  );
}

type OutcomeProps = { invited: number; alreadyHere: readonly string[] };

const Outcome = ({ invited, alreadyHere }: OutcomeProps) => (
  <Banner
    tone={invited > 0 ? "success" : "info"}
    title={
      invited === 1 ? "1 invitation is on its way." : `${invited} invitations are on their way.`
    }
    action={
      <LinkButton to="/company/people/invitations" size="sm">
        See open invitations
      </LinkButton>
    }
    live
  >
    {alreadyHere.length > 0 && `Here already, so not invited: ${alreadyHere.join(", ")}.`}
  </Banner>
);
