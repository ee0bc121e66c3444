import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { draftSettings } from "#app/domain/learning/authoring/queries.ts";
import { SubmitCourse } from "#app/domain/learning/authoring/schema.ts";
import { submitCourse } from "#app/domain/learning/authoring/submit-course.ts";
import { withDrawnDraft } from "#app/draw-draft.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "Send it in" }];

export const loader = read("course.write", async (glance, { params }) => {
  const { slug, title } = await draftSettings(glance, String(params["courseSlug"]));
  return { slug, title };
});

export const action = write(SubmitCourse, submitCourse, {
  prepare: withDrawnDraft,
  goTo: ({ courseSlug }) => `/teach/courses/${courseSlug}/publish`,
});

export default function Submit() {
  const { slug, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      title={`Send ${title} in for review?`}
      description="Whoever looks after the courses decides when it is on sale."
      confirm="Send it in"
      kind="primary"
      cancelTo={`/teach/courses/${slug}/publish`}
    />
  );
}
