import { randomUUID } from "node:crypto";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { departmentsToAssign } from "#app/domain/identity/departments/queries.ts";
import { assignMany } from "#app/domain/learning/assigning/assign-many.ts";
import { assignmentChoices } from "#app/domain/learning/assigning/queries.ts";
import { AssignMany } from "#app/domain/learning/assigning/schema.ts";
import { read, write } from "#app/edge.ts";
import { AssignFields } from "#app/ui/assign-fields.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const meta: MetaFunction = () => [{ title: "New assignment" }];

export const loader = read("course.moderate", async (glance) => {
  const [choices, departments] = await Promise.all([
    assignmentChoices(glance),
    departmentsToAssign(glance),
  ]);
  return { ...choices, departments, requestId: randomUUID() };
});

export const action = write(AssignMany, assignMany, {
  goTo: ({ assignmentId }) => `/teach/assignments/${assignmentId}`,
});

export default function NewAssignment() {
  const { subjects, requestId, ...choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="max-w-xl">
      <PageHeader
        title="New assignment"
        description="Up to 200 people have it at once. More are told by and by, and you can watch or stop it."
        breadcrumbs={[{ to: "/company/assignments", label: "Assignments" }]}
      />
      <Form answer={answer} requestId={requestId}>
        <SelectField
          name="subject"
          label="What"
          choices={[{ value: "", label: "Choose a course, a path or a bundle" }, ...subjects]}
        />
        <AssignFields {...choices} />
        <div>
          <Button pendingLabel="Assigning…">Assign it</Button>
        </div>
      </Form>
    </div>
  );
}
