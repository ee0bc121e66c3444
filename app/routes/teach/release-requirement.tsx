import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { joiningDesk } from "#app/domain/learning/joining/queries.ts";
import { releaseRequirement } from "#app/domain/learning/joining/release-requirement.ts";
import { ReleaseRequirement } from "#app/domain/learning/joining/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "Require it no more" }];

export const loader = read("course.write", async (glance, { params }) => {
  const { slug, title } = await joiningDesk(glance, String(params["courseSlug"]));
  return { slug, title };
});

export const action = write(ReleaseRequirement, releaseRequirement, {
  goTo: ({ courseSlug }) => `/teach/courses/${courseSlug}/requirements`,
});

export default function Release() {
  const { slug, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      title="Require this course no more?"
      description={`Learners can then begin ${title} without it.`}
      confirm="Release"
      cancelTo={`/teach/courses/${slug}/requirements`}
    />
  );
}
