import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { placePeople } from "#app/domain/identity/departments/place-people.ts";
import { oneDepartment } from "#app/domain/identity/departments/queries.ts";
import { PlacePeople } from "#app/domain/identity/departments/schema.ts";
import { read, write } from "#app/edge.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { ListReport } from "#app/ui/list-report.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const meta: MetaFunction = () => [{ title: "Add people" }];

export const loader = read("company.people", (glance, { params }) =>
  oneDepartment(glance, String(params["departmentId"])),
);

export const action = write(PlacePeople, placePeople);

export default function AddPeople() {
  const { id, name } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="max-w-xl">
      <PageHeader
        title="Add people"
        description="Whoever is in another department leaves it for this one."
        breadcrumbs={[
          { to: "/company/departments", label: "Departments" },
          { to: `/company/departments/${id}`, label: name },
        ]}
      />
      <Form answer={answer}>
        {answer?.done && (
          <ListReport
            taken={answer.done.placed}
            what="in the department"
            refused={{
              "Nobody here has these addresses; invite them first": answer.done.unknown,
            }}
          />
        )}
        <TextArea
          name="emails"
          label="E-mail addresses"
          hint="One to a line, or apart by commas; up to 200."
          rows={8}
        />
        <div>
          <Button pendingLabel="Adding…">Add them</Button>
        </div>
      </Form>
    </div>
  );
}
