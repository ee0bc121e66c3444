import { z } from "zod";

const courseSlug = z.string().max(100);
const review = { courseSlug, reviewId: z.uuid() };
const longest = "Use at most 5,000 characters.";

/** `body` holds the words: under that name no copy of them stays in the journal. */
export const WriteReview = z
  .object({
    courseSlug: courseSlug.optional(),
    courseId: z.uuid().optional(),
    rating: z.coerce.number("Choose 1 to 5 stars.").int().min(1, "Choose 1 to 5 stars.").max(5),
    body: z.string().trim().max(5_000, longest).default(""),
  })
  .meta({ id: "learning.write-review", title: "Review a course" });
export type WriteReview = z.output<typeof WriteReview>;

export const ReportReview = z
  .object({
    ...review,
    body: z.string().trim().min(1, "Say why.").max(1_000, "Use at most 1,000 characters."),
  })
  .meta({ id: "learning.report-review", title: "Report a review" });
export type ReportReview = z.output<typeof ReportReview>;

export const ReplyToReview = z
  .object({ ...review, body: z.string().trim().max(5_000, longest).default("") })
  .meta({ id: "learning.reply-to-review", title: "Reply to a review" });
export type ReplyToReview = z.output<typeof ReplyToReview>;

export const SettleReview = z
  .object({
    reviewId: z.uuid(),
    verdict: z.enum(["keep", "hide"], "Keep it or hide it."),
    reason: z.string().trim().max(500, "Use at most 500 characters.").default(""),
  })
  .meta({ id: "learning.settle-review", title: "Settle the reports of a review" });
export type SettleReview = z.output<typeof SettleReview>;
