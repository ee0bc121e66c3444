import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { approveRequest } from "#app/domain/learning/joining/approve-request.ts";
import { courseLearner } from "#app/domain/learning/joining/queries.ts";
import { ApproveRequest } from "#app/domain/learning/joining/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "Approve the request" }];

export const loader = read("course.write", async (glance, { params }) => {
  const courseSlug = String(params["courseSlug"]);
  return { courseSlug, ...(await courseLearner(glance, courseSlug, String(params["personId"]))) };
});

export const action = write(ApproveRequest, approveRequest, {
  goTo: ({ courseSlug }) => `/teach/courses/${courseSlug}/learners`,
});

export default function Approve() {
  const { courseSlug, name, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      title={`Take ${name} into ${title}?`}
      description="They get a letter. Where every seat is taken they stand in line for one."
      confirm="Approve"
      kind="primary"
      cancelTo={`/teach/courses/${courseSlug}/learners`}
    />
  );
}
