import { randomUUID } from "node:crypto";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { departmentsToAssign } from "#app/domain/identity/departments/queries.ts";
import { assignMany } from "#app/domain/learning/assigning/assign-many.ts";
import { assignmentChoices } from "#app/domain/learning/assigning/queries.ts";
import { AssignCourse } from "#app/domain/learning/assigning/schema.ts";
import { taughtCourse } from "#app/domain/learning/joining/taught-course.ts";
import { read, write } from "#app/edge.ts";
import { AssignFields } from "#app/ui/assign-fields.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";

export const meta: MetaFunction = () => [{ title: "Add people" }];

export const loader = read("course.write", async (glance, { params }) => {
  const { slug } = await taughtCourse(glance, String(params["courseSlug"]));
  const [{ classes }, departments] = await Promise.all([
    assignmentChoices(glance),
    departmentsToAssign(glance),
  ]);
  return { slug, classes, departments, requestId: randomUUID() };
});

export const action = write(AssignCourse, assignMany, {
  goTo: ({ assignmentId }) => `/teach/assignments/${assignmentId}`,
});

export default function Assign() {
  const { slug, requestId, ...choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Form answer={answer} requestId={requestId} className="flex max-w-xl flex-col gap-5">
      <AssignFields {...choices} />
      <div className="flex gap-2">
        <Button pendingLabel="Adding…">Add them</Button>
        <LinkButton to={`/teach/courses/${slug}/learners`}>Back to the learners</LinkButton>
      </div>
    </Form>
  );
}
