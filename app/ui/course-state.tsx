import { COURSE_STATES } from "#app/domain/learning/authoring/words.ts";
import { Badge } from "#app/ui/badge.tsx";

type CourseStateProps = Readonly<{ state: keyof typeof COURSE_STATES; isSubmitted: boolean }>;

/** Where a course stands; one that is on sale can have a newer version in review. */
export const CourseState = ({ state, isSubmitted }: CourseStateProps) => (
  <span className="flex flex-wrap gap-1.5">
    <Badge tone={COURSE_STATES[state].tone}>{COURSE_STATES[state].label}</Badge>
    {isSubmitted && state !== "submitted" && <Badge tone="warning">Changes in review</Badge>}
  </span>
);
