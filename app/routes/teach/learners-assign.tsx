import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { assignPeople } from "#app/domain/learning/joining/assign-people.ts";
import { AssignPeople } from "#app/domain/learning/joining/schema.ts";
import { taughtCourse } from "#app/domain/learning/joining/taught-course.ts";
import { read, write } from "#app/edge.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { ListReport } from "#app/ui/list-report.tsx";

export const meta: MetaFunction = () => [{ title: "Add people" }];

export const loader = read("course.write", async (glance, { params }) => {
  const { slug } = await taughtCourse(glance, String(params["courseSlug"]));
  return { slug };
});

export const action = write(AssignPeople, assignPeople);

export default function Assign() {
  const { slug } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Form answer={answer} className="flex max-w-xl flex-col gap-5">
      {answer?.done && (
        <ListReport
          taken={answer.done.enrolled}
          what="in the course"
          refused={{
            "In line, because every seat is taken": answer.done.waiting,
            "Not yet, because they lack a required course": answer.done.unready,
            "Nobody here has these addresses; invite them first": answer.done.unknown,
          }}
        />
      )}
      <TextArea
        name="emails"
        label="E-mail addresses"
        hint="One to a line, or apart by commas; up to 200. Whoever is in the course already stays as they are."
        rows={8}
      />
      <div className="flex gap-2">
        <Button pendingLabel="Adding…">Add them</Button>
        <LinkButton to={`/teach/courses/${slug}/learners`}>Back to the learners</LinkButton>
      </div>
    </Form>
  );
}
