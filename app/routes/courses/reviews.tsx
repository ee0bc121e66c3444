import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { MessageSquare } from "lucide-react";
import { courseReviews, myReview } from "#app/domain/learning/reviews/queries.ts";
import { WriteReview } from "#app/domain/learning/reviews/schema.ts";
import { writeReview } from "#app/domain/learning/reviews/write-review.ts";
import { visit, write } from "#app/edge.ts";
import { askedIn } from "#app/kernel/page.ts";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { ReviewForm } from "#app/ui/review-form.tsx";
import { ReviewList } from "#app/ui/review-list.tsx";
import { ReviewSummary } from "#app/ui/review-summary.tsx";

export const loader = visit(async (glance, { params, request }) => {
  const courseSlug = String(params["courseSlug"]);
  const asked = askedIn(new URL(request.url).searchParams);
  return {
    ...(await courseReviews(glance, { courseSlug }, asked)),
    ...(await myReview(glance, courseSlug)),
    signedIn: glance.actor.kind === "person",
  };
});

export const action = write(WriteReview, writeReview, { opens: "courses.review" });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Reviews of ${data?.course.title ?? "a course"}` },
];

export default function Reviews() {
  const { course, average, count, histogram, page, ...reader } = useLoaderData<typeof loader>();
  const { mine, mayWrite, mayReply, signedIn } = reader;
  const answer = useActionData<typeof action>();
  const at = `/courses/${course.slug}/reviews`;
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-6">
      <div className="-mb-6">
        <PageHeader
          title="Reviews"
          breadcrumbs={[
            { to: "/courses", label: "Courses" },
            { to: `/courses/${course.slug}`, label: course.title },
          ]}
        />
      </div>
      {average !== null && <ReviewSummary {...{ average, count, histogram }} />}
      {mayWrite && <ReviewForm mine={mine} answer={answer} />}
      {signedIn && !mayWrite && !mine && (
        <p className="text-ink-muted text-sm">
          Once you have completed a tenth of the course, you can review it here.
        </p>
      )}
      {page.rows.length === 0 ? (
        <Empty icon={MessageSquare} title="No review yet">
          Learners who have begun the course can say what they think of it.
        </Empty>
      ) : (
        <ReviewList
          reviews={page.rows}
          at={at}
          mayReport={signedIn}
          mayReply={mayReply}
          level={2}
        />
      )}
      <Pager
        label="Pages of reviews"
        newer={page.previous && `?before=${page.previous}`}
        older={page.next && `?after=${page.next}`}
      />
    </div>
  );
}
