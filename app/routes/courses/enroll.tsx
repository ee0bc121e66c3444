import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { enrollLearner } from "#app/domain/learning/enroll-learner.ts";
import { coursePage } from "#app/domain/learning/queries.ts";
import { EnrollLearner } from "#app/domain/learning/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "Enroll" }];

export const loader = read("course.study", async (glance, { params }) => {
  const { course } = await coursePage(glance, String(params["courseSlug"]));
  return { slug: course.slug, title: course.title };
});

export const action = write(EnrollLearner, enrollLearner, {
  opens: "courses.take",
  goTo: ({ courseSlug, standing }) =>
    standing === "enrolled" ? `/learn/${courseSlug}` : `/courses/${courseSlug}`,
});

export default function Enroll() {
  const { slug, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      title={`Enroll in ${title}?`}
      description="Where every seat is taken, you stand in line for one; where the course is taken on request, you ask to join."
      confirm="Enroll"
      kind="primary"
      cancelTo={`/courses/${slug}`}
    />
  );
}
