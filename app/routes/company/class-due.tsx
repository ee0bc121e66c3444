import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { classDueDate, classSettings } from "#app/domain/learning/classes/queries.ts";
import { SetClassDue } from "#app/domain/learning/classes/schema.ts";
import { setClassDue } from "#app/domain/learning/classes/set-class-due.ts";
import { read, write } from "#app/edge.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const meta: MetaFunction = () => [{ title: "Due date" }];

export const loader = read("company.classes", async (glance, { params }) => {
  const { id, name } = await classSettings(glance, String(params["classId"]));
  return { id, name, due: await classDueDate(glance, id, String(params["courseId"])) };
});

export const action = write(SetClassDue, setClassDue, {
  goTo: ({ classId }) => `/company/classes/${classId}`,
});

export default function DueDate() {
  const { id, name, due } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="max-w-xl">
      <PageHeader
        title={`When ${due.title} is due`}
        description="People of the class see the day, and are reminded a week and a day before it and once after. It lasts until midnight."
        breadcrumbs={[
          { to: "/company/classes", label: "Classes" },
          { to: `/company/classes/${id}`, label: name },
        ]}
      />
      <Form answer={answer}>
        <TextField
          name="dueOn"
          label="On a day"
          type="date"
          optional
          defaultValue={due.dueOn ?? ""}
        />
        <TextField
          name="dueDays"
          label="Or days after joining the class"
          hint="Whoever joined before the class begins has them from its first day."
          type="number"
          min={1}
          optional
          defaultValue={due.dueDays ?? ""}
        />
        <div className="flex gap-2">
          <Button pendingLabel="Saving…">Save</Button>
          <LinkButton to={`/company/classes/${id}`}>Cancel</LinkButton>
        </div>
      </Form>
    </div>
  );
}
