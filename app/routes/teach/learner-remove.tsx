import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { courseLearner } from "#app/domain/learning/joining/queries.ts";
import { removeLearner } from "#app/domain/learning/joining/remove-learner.ts";
import { RemoveLearner } from "#app/domain/learning/joining/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { TextArea } from "#app/ui/field.tsx";

export const meta: MetaFunction = () => [{ title: "Take out of the course" }];

export const loader = read("course.write", async (glance, { params }) => {
  const courseSlug = String(params["courseSlug"]);
  return { courseSlug, ...(await courseLearner(glance, courseSlug, String(params["personId"]))) };
});

export const action = write(RemoveLearner, removeLearner, {
  goTo: ({ courseSlug }) => `/teach/courses/${courseSlug}/learners`,
});

export default function Remove() {
  const { courseSlug, name, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      title={`Take ${name} out of ${title}?`}
      description="What they did is kept. They come back only when you add them."
      confirm="Take them out"
      fields={<TextArea name="reason" label="Why" hint="They read it." maxLength={1_000} />}
      cancelTo={`/teach/courses/${courseSlug}/learners`}
    />
  );
}
