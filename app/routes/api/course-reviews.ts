import { courseReviews } from "#app/domain/learning/reviews/queries.ts";
import { WriteReview } from "#app/domain/learning/reviews/schema.ts";
import { writeReview } from "#app/domain/learning/reviews/write-review.ts";
import { write } from "#app/edge.ts";
import { answerJson, asProgram } from "#app/edge-api.ts";
import { askedIn } from "#app/kernel/page.ts";

export const loader = answerJson(async (glance, { params, request }) => {
  const asked = askedIn(new URL(request.url).searchParams);
  const { mayReply: _, ...reviews } = await courseReviews(
    glance,
    { courseId: params["courseId"] ?? null },
    asked,
  );
  return reviews;
});

export const action = asProgram(write(WriteReview, writeReview));
