import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { draftSettings } from "#app/domain/learning/authoring/queries.ts";
import { recallCourse } from "#app/domain/learning/authoring/recall-course.ts";
import { RecallCourse } from "#app/domain/learning/authoring/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "Take it back" }];

export const loader = read("course.write", async (glance, { params }) => {
  const { slug, title } = await draftSettings(glance, String(params["courseSlug"]));
  return { slug, title };
});

export const action = write(RecallCourse, recallCourse, {
  goTo: ({ courseSlug }) => `/teach/courses/${courseSlug}`,
});

export default function Recall() {
  const { slug, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      title={`Take ${title} back from review?`}
      description="You can go on writing and send it in again."
      confirm="Take it back"
      kind="primary"
      cancelTo={`/teach/courses/${slug}`}
    />
  );
}
