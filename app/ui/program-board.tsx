import type { ProgramRow } from "#app/domain/learning/programs/board.ts";
import { ConfirmDialog } from "#app/ui/confirm.tsx";
import { Day } from "#app/ui/day.tsx";
import { LearnerState } from "#app/ui/learner-columns.tsx";
import { PersonCell } from "#app/ui/person-cell.tsx";
import { ProgramProgress } from "#app/ui/program-progress.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { Time } from "#app/ui/time.tsx";

type ProgramBoardProps = Readonly<{
  rows: readonly ProgramRow[];
  now: Date;
  /** Where somebody can be taken off. */
  at: string;
  empty: JSX.Element;
}>;

/** Who is on a path or in a bundle, and how far. */
export const ProgramBoard = ({ rows, now, at, empty }: ProgramBoardProps) => (
  <Table
    caption="People, and how far they are"
    rows={rows}
    rowKey={({ id }) => id}
    columns={columns(now, at)}
    empty={empty}
  />
);

const columns = (now: Date, at: string): readonly Column<ProgramRow>[] => [
  { header: "Person", cell: PersonCell },
  {
    header: "State",
    cell: (row) => <LearnerState {...row} done={Math.ceil(row.progress.value)} />,
  },
  {
    header: "Progress",
    cell: ({ name, progress }) => (
      <div className="w-48 max-w-full">
        <ProgramProgress of={name} progress={progress} />
      </div>
    ),
  },
  { header: "Due", cell: ({ dueOn }) => (dueOn ? <Day on={dueOn} /> : "–") },
  {
    header: "Joined",
    cell: ({ joinedAt, cause }) => (
      <span>
        <Time at={joinedAt} since={now} />
        {cause === "assigned" && <span className="text-ink-muted">, assigned</span>}
      </span>
    ),
  },
  {
    header: "What to do",
    quiet: true,
    align: "end",
    cell: ({ id, name }) => (
      <ConfirmDialog
        to={`${at}/people/${id}/remove`}
        label="Take off"
        labelKind="ghost"
        title={`Take ${name} off it?`}
        description="They stay in its courses and keep what they did. They cannot join again by themselves."
        confirm="Take off"
      />
    ),
  },
];
