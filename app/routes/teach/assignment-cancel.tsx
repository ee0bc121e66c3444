import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { cancelAssignment } from "#app/domain/learning/assigning/cancel-assignment.ts";
import { ownAssignment } from "#app/domain/learning/assigning/queries.ts";
import { CancelAssignment } from "#app/domain/learning/assigning/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "Stop an assignment" }];

export const loader = read("course.write", (glance, { params }) =>
  ownAssignment(glance, String(params["assignmentId"])),
);

export const action = write(CancelAssignment, cancelAssignment, {
  goTo: ({ assignmentId }) => `/teach/assignments/${assignmentId}`,
});

export default function Stop() {
  const { id } = useLoaderData<typeof loader>();
  return (
    <ConfirmPage
      answer={useActionData<typeof action>()}
      title="Stop this assignment?"
      description="Whoever has it keeps it. Nobody else is given it."
      confirm="Stop"
      cancelTo={`/teach/assignments/${id}`}
    />
  );
}
