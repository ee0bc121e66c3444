import { useActionData } from "@remix-run/react";
import { SettleReview } from "#app/domain/learning/reviews/schema.ts";
import { settleReview } from "#app/domain/learning/reviews/settle-review.ts";
import { read, write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";

export const loader = read("course.moderate", async () => null);

export const action = write(SettleReview, settleReview, { goTo: () => "/teach/reviews" });

/** Seen only by whoever could not settle it. */
export default function NotSettled() {
  const answer = useActionData<typeof action>();
  const why = answer?.fields["reason"] ?? answer?.refused;
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-5">
      <h1 className="text-2xl">Reported review</h1>
      {why && <Banner tone="warning" title={why} live />}
      <div>
        <LinkButton to="/teach/reviews">Back to reported reviews</LinkButton>
      </div>
    </div>
  );
}
