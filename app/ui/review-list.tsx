import { Link } from "@remix-run/react";
import type { ReviewView } from "#app/domain/learning/reviews/queries.ts";
import { Stars } from "#app/ui/stars.tsx";
import { Time } from "#app/ui/time.tsx";

type ReviewListProps = Readonly<{
  reviews: readonly ReviewView[];
  /** Where reviews of this course live. */
  at: string;
  mayReport: boolean;
  mayReply: boolean;
  level: 2 | 3;
}>;

/** Reviews with what was replied to them. */
export const ReviewList = ({ reviews, ...shown }: ReviewListProps) => (
  <ul className="divide-line border-line bg-surface divide-y rounded-lg border">
    {reviews.map((review) => (
      <Review key={review.id} review={review} {...shown} />
    ))}
  </ul>
);

type ReviewProps = Omit<ReviewListProps, "reviews"> & { review: ReviewView };

function Review({ review, at, mayReport, mayReply, level }: ReviewProps) {
  const Heading: "h2" | "h3" = `h${level}`;
  const { id, person, rating, words, writtenAt, editedAt, reply } = review;
  return (
    <li className="flex flex-col gap-2 px-5 py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <Heading className="text-base font-medium">{person}</Heading>
        <span className="text-ink-muted text-sm">
          <Time at={writtenAt} />
          {editedAt && ", edited"}
        </span>
      </div>
      <Stars rating={rating} />
      {words && <p className="text-sm break-words whitespace-pre-line">{words}</p>}
      {reply && (
        <div className="border-line mt-1 border-s-4 ps-4 text-sm">
          <p className="font-medium">Reply of the instructor</p>
          <p className="break-words whitespace-pre-line">{reply}</p>
        </div>
      )}
      {(mayReply || mayReport) && (
        <p className="flex gap-4 text-sm">
          {mayReply && (
            <Link to={`${at}/${id}/reply`} className="link">
              {reply ? "Change the reply" : "Reply"}
              <span className="sr-only"> to {person}</span>
            </Link>
          )}
          {mayReport && (
            <Link to={`${at}/${id}/report`} className="link">
              Report<span className="sr-only"> the review of {person}</span>
            </Link>
          )}
        </p>
      )}
    </li>
  );
}
