import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { extendDueDate } from "#app/domain/learning/joining/extend-due-date.ts";
import { courseLearner } from "#app/domain/learning/joining/queries.ts";
import { ExtendDueDate } from "#app/domain/learning/joining/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { TextField } from "#app/ui/field.tsx";

export const meta: MetaFunction = () => [{ title: "More time" }];

export const loader = read("course.write", async (glance, { params }) => {
  const courseSlug = String(params["courseSlug"]);
  return { courseSlug, ...(await courseLearner(glance, courseSlug, String(params["personId"]))) };
});

export const action = write(ExtendDueDate, extendDueDate, {
  goTo: ({ courseSlug }) => `/teach/courses/${courseSlug}/learners`,
});

export default function Extend() {
  const { courseSlug, name, title, dueOn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      title={`Until when may ${name} complete ${title}?`}
      description="It holds for this learner alone, whatever the rule of the course says."
      confirm="Save"
      kind="primary"
      fields={
        <TextField
          name="dueOn"
          label="To be completed by"
          hint="The end of this day, in the time zone of the academy."
          type="date"
          defaultValue={dueOn ?? ""}
        />
      }
      cancelTo={`/teach/courses/${courseSlug}/learners`}
    />
  );
}
