import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { draftSettings } from "#app/domain/learning/authoring/queries.ts";
import { relistCourse } from "#app/domain/learning/authoring/relist-course.ts";
import { RelistCourse } from "#app/domain/learning/authoring/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "Put it back" }];

export const loader = read("course.write", async (glance, { params }) => {
  const { slug, title } = await draftSettings(glance, String(params["courseSlug"]));
  return { slug, title };
});

export const action = write(RelistCourse, relistCourse, {
  goTo: ({ courseSlug }) => `/teach/courses/${courseSlug}/history`,
});

export default function Relist() {
  const { slug, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      title={`Put ${title} back into the catalog?`}
      description="Everybody finds it again, as it was published last."
      confirm="Put it back"
      kind="primary"
      cancelTo={`/teach/courses/${slug}/history`}
    />
  );
}
