import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { declineRequest } from "#app/domain/learning/joining/decline-request.ts";
import { courseLearner } from "#app/domain/learning/joining/queries.ts";
import { DeclineRequest } from "#app/domain/learning/joining/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { TextArea } from "#app/ui/field.tsx";

export const meta: MetaFunction = () => [{ title: "Decline the request" }];

export const loader = read("course.write", async (glance, { params }) => {
  const courseSlug = String(params["courseSlug"]);
  return { courseSlug, ...(await courseLearner(glance, courseSlug, String(params["personId"]))) };
});

export const action = write(DeclineRequest, declineRequest, {
  goTo: ({ courseSlug }) => `/teach/courses/${courseSlug}/learners`,
});

export default function Decline() {
  const { courseSlug, name, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      title={`Decline the request of ${name} for ${title}?`}
      description="They get a letter with your reason, and can ask again."
      confirm="Decline"
      fields={<TextArea name="reason" label="Why" hint="They read it." maxLength={1_000} />}
      cancelTo={`/teach/courses/${courseSlug}/learners`}
    />
  );
}
