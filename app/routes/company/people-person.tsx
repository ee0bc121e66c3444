import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { changeRoles } from "#app/domain/identity/change-roles.ts";
import { personDetails } from "#app/domain/identity/person-details.ts";
import { ChangeRoles } from "#app/domain/identity/schema.ts";
import { read, write } from "#app/edge.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { ConfirmDialog } from "#app/ui/confirm.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { RoleBoxes } from "#app/ui/role-boxes.tsx";
import { Time } from "#app/ui/time.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.person.name ?? "" }];

export const loader = read("company.people", async (glance, { params }) => ({
  now: glance.now,
  ownId: glance.actor.personId,
  person: await personDetails(glance, params["personId"]),
}));

export const action = write(ChangeRoles, changeRoles);

export default function PersonPage() {
  const { person, ownId, now } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const at = `/company/people/${person.id}`;
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={person.name}
        breadcrumbs={[{ to: "/company/people", label: "People" }]}
        actions={
          person.state === "deactivated" ? (
            <Form action={`${at}/reactivate`} id="reactivate" label="Reactivate">
              <Button kind="secondary" pendingLabel="Reactivating…">
                Reactivate
              </Button>
            </Form>
          ) : (
            person.id !== ownId && (
              <ConfirmDialog
                to={`${at}/deactivate`}
                label="Deactivate"
                size="md"
                title={`Deactivate ${person.name}?`}
                description="They are signed out at once and cannot sign in. What they did stays, and you can reactivate them."
                confirm="Deactivate"
              />
            )
          )
        }
      />
      <div className="flex flex-col gap-6">
        <Card>
          <DefinitionList
            items={[
              { term: "E-mail address", value: <span className="break-all">{person.email}</span> },
              {
                term: "Address proved",
                value: person.emailVerifiedAt ? <Time at={person.emailVerifiedAt} /> : "Not yet",
              },
              {
                term: "State",
                value:
                  person.state === "active" ? (
                    <Badge tone="success">Active</Badge>
                  ) : (
                    <Badge>Deactivated</Badge>
                  ),
              },
              { term: "Joined", value: <Time at={person.joinedAt} /> },
              {
                term: "Last seen",
                value: person.lastSeenAt ? <Time at={person.lastSeenAt} since={now} /> : "Never",
              },
              {
                term: "Signed in on",
                value: person.devices === 1 ? "1 device" : `${person.devices} devices`,
              },
            ]}
          />
        </Card>
        <Card title="What they may do">
          <Form answer={answer} id="roles">
            {answer?.done && <Banner tone="success" title="The roles are saved." live />}
            <RoleBoxes roles={person.roles} />
            <div>
              <Button pendingLabel="Saving…">Save roles</Button>
            </div>
          </Form>
        </Card>
      </div>
    </div>
  );
}
