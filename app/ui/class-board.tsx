import type { Standing } from "#app/domain/learning/classes/words.ts";
import { ConfirmDialog } from "#app/ui/confirm.tsx";
import { Day } from "#app/ui/day.tsx";
import { LearnerState } from "#app/ui/learner-columns.tsx";
import { PersonCell } from "#app/ui/person-cell.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

type Row = Readonly<{ id: string; name: string; email: string; standings: readonly Standing[] }>;

type ClassBoardProps = Readonly<{
  rows: readonly Row[];
  now: Date;
  /** Where somebody can be taken out; for whoever may do that. */
  membersAt: string | null;
  empty: JSX.Element;
}>;

/** People by courses: how far each is in each. */
export const ClassBoard = ({ rows, now, membersAt, empty }: ClassBoardProps) => (
  <Table
    caption="People of the class, and how far they are in its courses"
    rows={rows}
    rowKey={({ id }) => id}
    columns={[
      { header: "Person", cell: PersonCell },
      ...courseColumns(rows, now),
      ...(membersAt ? [removal(membersAt)] : []),
    ]}
    empty={empty}
  />
);

const courseColumns = (rows: readonly Row[], now: Date): Column<Row>[] =>
  (rows[0]?.standings ?? []).map(({ courseId, title }) => ({
    header: title,
    cell: ({ standings }) => {
      const standing = standings.find((one) => one.courseId === courseId);
      return standing && <StandingCell {...standing} now={now} />;
    },
  }));

function StandingCell(standing: Standing & { now: Date }) {
  const { enrolledAt, done, lessons, dueOn, completedAt, lastOpenedAt, now } = standing;
  if (!enrolledAt) return <span className="text-ink-muted">Not enrolled</span>;
  return (
    <span className="flex flex-col items-end gap-1 text-end @2xl:items-start @2xl:text-start">
      <LearnerState {...standing} />
      <span className="figures">
        {done} of {lessons}
        {lastOpenedAt && (
          <>
            {", "}
            <Time at={lastOpenedAt} since={now} />
          </>
        )}
      </span>
      {dueOn && !completedAt && (
        <span className="text-ink-muted text-xs">
          Due <Day on={dueOn} />
        </span>
      )}
    </span>
  );
}

const removal = (membersAt: string): Column<Row> => ({
  header: "What to do",
  quiet: true,
  align: "end",
  cell: ({ id, name }) => (
    <ConfirmDialog
      to={`${membersAt}/${id}/remove`}
      label="Take out"
      labelKind="ghost"
      title={`Take ${name} out of the class?`}
      description="They stay in the courses that they are in. No condition brings them back into the class."
      confirm="Take out"
    />
  ),
});
