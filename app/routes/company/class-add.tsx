import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { addToClass } from "#app/domain/learning/classes/add-to-class.ts";
import { classSettings } from "#app/domain/learning/classes/queries.ts";
import { AddToClass } from "#app/domain/learning/classes/schema.ts";
import { read, write } from "#app/edge.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { ListReport } from "#app/ui/list-report.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const meta: MetaFunction = () => [{ title: "Add people" }];

export const loader = read("company.classes", async (glance, { params }) => {
  const { id, name } = await classSettings(glance, String(params["classId"]));
  return { id, name };
});

export const action = write(AddToClass, addToClass);

export default function AddPeople() {
  const { id, name } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="max-w-xl">
      <PageHeader
        title="Add people"
        description="They are in the class whatever its conditions say."
        breadcrumbs={[
          { to: "/company/classes", label: "Classes" },
          { to: `/teach/classes/${id}`, label: name },
        ]}
      />
      <Form answer={answer}>
        {answer?.done && (
          <ListReport
            taken={answer.done.added}
            what="in the class"
            refused={{
              "There is no more room for": answer.done.full,
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
