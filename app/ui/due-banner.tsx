import { Banner } from "#app/ui/banner.tsx";
import { Day } from "#app/ui/day.tsx";

type DueBannerProps = Readonly<{
  dueOn: string | null;
  isOverdue: boolean;
  completedAt: Date | null;
}>;

/** By when a course is to be completed, until it is. */
export const DueBanner = ({ dueOn, isOverdue, completedAt }: DueBannerProps) =>
  dueOn &&
  !completedAt && (
    <div className="mb-6">
      <Banner
        tone={isOverdue ? "warning" : "info"}
        title={
          <>
            {isOverdue ? "This course was due on " : "Complete it by "}
            <Day on={dueOn} />
          </>
        }
      >
        {isOverdue && "You can still complete it; it counts, marked as late."}
      </Banner>
    </div>
  );
