import { type MetaFunction, useActionData, useLoaderData, useParams } from "@remix-run/react";
import { reviewOf } from "#app/domain/learning/reviews/queries.ts";
import { replyToReview } from "#app/domain/learning/reviews/reply-to-review.ts";
import { ReplyToReview } from "#app/domain/learning/reviews/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { TextArea } from "#app/ui/field.tsx";

export const meta: MetaFunction = () => [{ title: "Reply to a review" }];

export const loader = read("course.write", (glance, { params }) =>
  reviewOf(glance, String(params["courseSlug"]), String(params["reviewId"])),
);

export const action = write(ReplyToReview, replyToReview, {
  goTo: ({ courseSlug }) => `/courses/${courseSlug}/reviews`,
});

export default function Reply() {
  const { person, words, reply } = useLoaderData<typeof loader>();
  const { courseSlug } = useParams();
  return (
    <ConfirmPage
      title={`Reply to ${person}`}
      description={words || "This review has no words."}
      confirm="Save the reply"
      kind="primary"
      fields={
        <TextArea
          name="body"
          label="Your reply"
          hint="Everyone can read it. Empty takes it back."
          defaultValue={reply}
          maxLength={5_000}
          optional
        />
      }
      cancelTo={`/courses/${courseSlug}/reviews`}
      answer={useActionData<typeof action>()}
    />
  );
}
