import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { classSettings } from "#app/domain/learning/classes/queries.ts";
import { removeFromClass } from "#app/domain/learning/classes/remove-from-class.ts";
import { RemoveFromClass } from "#app/domain/learning/classes/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "Take out of the class" }];

export const loader = read("company.classes", async (glance, { params }) => {
  const { id, name } = await classSettings(glance, String(params["classId"]));
  return { id, name };
});

export const action = write(RemoveFromClass, removeFromClass, {
  goTo: ({ classId }) => `/teach/classes/${classId}`,
});

export default function Remove() {
  const { id, name } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      title={`Take this person out of ${name}?`}
      description="They stay in the courses that they are in. No condition brings them back into the class."
      confirm="Take out"
      cancelTo={`/teach/classes/${id}`}
    />
  );
}
