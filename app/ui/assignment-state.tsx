import { Badge } from "#app/ui/badge.tsx";

type AssignmentStateProps = Readonly<{ cancelledAt: Date | null; finishedAt: Date | null }>;

/** Whether an assignment goes on, was stopped or has ended. */
export function AssignmentState({ cancelledAt, finishedAt }: AssignmentStateProps) {
  if (finishedAt) return <Badge tone="success">Done</Badge>;
  return cancelledAt ? (
    <Badge tone="warning">Stopped</Badge>
  ) : (
    <Badge tone="primary">Going on</Badge>
  );
}
