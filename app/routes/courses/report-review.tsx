import { type MetaFunction, useActionData, useLoaderData, useParams } from "@remix-run/react";
import { reviewOf } from "#app/domain/learning/reviews/queries.ts";
import { reportReview } from "#app/domain/learning/reviews/report-review.ts";
import { ReportReview } from "#app/domain/learning/reviews/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { TextArea } from "#app/ui/field.tsx";

export const meta: MetaFunction = () => [{ title: "Report a review" }];

export const loader = read("course.study", (glance, { params }) =>
  reviewOf(glance, String(params["courseSlug"]), String(params["reviewId"])),
);

export const action = write(ReportReview, reportReview, {
  goTo: ({ courseSlug }) => `/courses/${courseSlug}/reviews`,
});

export default function Report() {
  const { person } = useLoaderData<typeof loader>();
  const { courseSlug } = useParams();
  return (
    <ConfirmPage
      title={`Report the review of ${person}?`}
      description="A moderator looks at it. It stays where it is until then."
      confirm="Report"
      fields={<TextArea name="body" label="What is wrong with it" maxLength={1_000} />}
      cancelTo={`/courses/${courseSlug}/reviews`}
      answer={useActionData<typeof action>()}
    />
  );
}
