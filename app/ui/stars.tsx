import { Star } from "lucide-react";

/** A rating in stars, said in words. */
export const Stars = ({ rating }: { rating: number }) => (
  <span className="inline-flex items-center gap-0.5">
    <span className="sr-only">
      {rating} of 5 {rating === 1 ? "star" : "stars"}
    </span>
    {[1, 2, 3, 4, 5].map((star) => (
      <Star
        key={star}
        aria-hidden
        className={`size-4 ${star <= rating ? "fill-current" : "text-ink-muted"}`}
      />
    ))}
  </span>
);
