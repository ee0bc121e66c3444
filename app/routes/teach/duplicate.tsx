import { randomUUID } from "node:crypto";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { duplicateCourse } from "#app/domain/learning/authoring/duplicate-course.ts";
import { draftSettings } from "#app/domain/learning/authoring/queries.ts";
import { DuplicateCourse } from "#app/domain/learning/authoring/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "Duplicate" }];

export const loader = read("course.write", async (glance, { params }) => {
  const { slug, title } = await draftSettings(glance, String(params["courseSlug"]));
  return { slug, title, requestId: randomUUID() };
});

export const action = write(DuplicateCourse, duplicateCourse, {
  goTo: ({ courseSlug }) => `/teach/courses/${courseSlug}`,
});

export default function Duplicate() {
  const { slug, title, requestId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      title={`Duplicate ${title}?`}
      description="A new draft with the same sections, lessons and settings. Learners stay where they are."
      confirm="Duplicate"
      kind="primary"
      requestId={requestId}
      cancelTo={`/teach/courses/${slug}`}
    />
  );
}
