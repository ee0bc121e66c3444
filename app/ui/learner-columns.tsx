import { Badge } from "#app/ui/badge.tsx";
import { Day } from "#app/ui/day.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { PersonCell } from "#app/ui/person-cell.tsx";
import type { Column } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

type Learner = Readonly<{
  id: string;
  name: string;
  email: string;
  lastOpenedAt: Date | null;
  completedAt: Date | null;
  dueOn: string | null;
  isOverdue: boolean;
  isLate: boolean;
  done: number;
  lessons: number;
}>;

/** How learners stand in a course, and what can be done for each. */
export const learnerColumns = (at: string, now: Date): readonly Column<Learner>[] => [
  { header: "Learner", cell: PersonCell },
  { header: "State", cell: (learner) => <LearnerState {...learner} /> },
  { header: "Lessons", align: "end", cell: ({ done, lessons }) => `${done} of ${lessons}` },
  { header: "Due", cell: ({ dueOn }) => (dueOn ? <Day on={dueOn} /> : "–") },
  {
    header: "Last activity",
    cell: ({ lastOpenedAt }) => (lastOpenedAt ? <Time at={lastOpenedAt} since={now} /> : "None"),
  },
  {
    header: "What to do",
    quiet: true,
    align: "end",
    cell: ({ id, name }) => (
      <Menu
        label={`Actions for ${name}`}
        items={[
          { label: "Give more time", to: `${at}/${id}/extend` },
          { label: "Take out of the course", to: `${at}/${id}/remove` },
        ]}
      />
    ),
  },
];

type StateProps = Pick<Learner, "completedAt" | "isLate" | "isOverdue" | "done">;

/** One word for how somebody stands in a course. */
export function LearnerState({ completedAt, isLate, isOverdue, done }: StateProps) {
  if (completedAt) return <Badge tone="success">{isLate ? "Completed late" : "Completed"}</Badge>;
  if (isOverdue) return <Badge tone="danger">Overdue</Badge>;
  return done > 0 ? <Badge tone="primary">In progress</Badge> : <Badge>Not begun</Badge>;
}
