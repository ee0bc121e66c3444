import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { changeRoles } from "#app/domain/identity/change-roles.ts";
import { departmentChoices } from "#app/domain/identity/departments/queries.ts";
import { personDetails } from "#app/domain/identity/person-details.ts";
import { ChangeRoles } from "#app/domain/identity/schema.ts";
import { read, write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { ConfirmDialog } from "#app/ui/confirm.tsx";
import { DepartmentSelect } from "#app/ui/department-select.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { PersonFacts } from "#app/ui/person-facts.tsx";
import { RoleBoxes } from "#app/ui/role-boxes.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.person.name ?? "" }];

export const loader = read("company.people", async (glance, { params }) => ({
  now: glance.now,
  ownId: glance.actor.personId,
  person: await personDetails(glance, params["personId"]),
  choices: await departmentChoices(glance),
}));

export const action = write(ChangeRoles, changeRoles);

export default function PersonPage() {
  const { person, ownId, now, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const at = `/company/people/${person.id}`;
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={person.name}
        breadcrumbs={[{ to: "/company/people", label: "People" }]}
        actions={
          person.state === "deactivated" ? (
            <>
              <LinkButton to={`${at}/erase`}>Erase…</LinkButton>
              <Form action={`${at}/reactivate`} id="reactivate" label="Reactivate">
                <Button kind="secondary" pendingLabel="Reactivating…">
                  Reactivate
                </Button>
              </Form>
            </>
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
        <PersonFacts {...person} now={now} />
        <Card title="Department">
          <Form action={`${at}/department`} id="department" label="Department">
            <DepartmentSelect
              name="departmentId"
              label="They are in"
              none="No department"
              choices={choices}
              defaultValue={person.departmentId}
            />
            <div>
              <Button kind="secondary" pendingLabel="Saving…">
                Save department
              </Button>
            </div>
          </Form>
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
