import type { ReviewView } from "#app/domain/learning/reviews/queries.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { ReviewList } from "#app/ui/review-list.tsx";
import { ReviewSummary } from "#app/ui/review-summary.tsx";

type CourseReviewsProps = Readonly<{
  at: string;
  average: number | null;
  count: number;
  histogram: readonly Readonly<{ rating: number; count: number }>[];
  latest: readonly ReviewView[];
}>;

/** On a course's page: what learners say of it, the latest few. */
export const CourseReviews = ({ at, average, count, histogram, latest }: CourseReviewsProps) => (
  <section className="flex min-w-0 flex-col gap-5">
    <div className="flex flex-wrap items-center justify-between gap-3">
      <h2 className="text-lg">What learners say</h2>
      <LinkButton to={at} size="sm">
        {average === null ? "Review this course" : "All reviews"}
      </LinkButton>
    </div>
    {average === null ? (
      <p className="text-ink-muted text-sm">No review yet.</p>
    ) : (
      <>
        <ReviewSummary {...{ average, count, histogram }} />
        <ReviewList reviews={latest} at={at} mayReport={false} mayReply={false} level={3} />
      </>
    )}
  </section>
);
