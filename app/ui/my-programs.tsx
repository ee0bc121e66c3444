import { Link } from "@remix-run/react";
import type { MyProgram } from "#app/domain/learning/programs/my-programs.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { Day } from "#app/ui/day.tsx";
import { ProgramProgress } from "#app/ui/program-progress.tsx";

/** The paths and bundles that the reader is on, each with its bar and what comes next; nothing where there are none. */
export const MyPrograms = ({ programs }: { programs: readonly MyProgram[] }) =>
  programs.length > 0 && (
    <div className="mb-10">
      <Card title="My paths">
        <ul className="divide-line -my-4 divide-y">
          {programs.map((program) => (
            <li key={program.id} className="grid gap-x-8 gap-y-2 py-4 sm:grid-cols-2">
              <div className="min-w-0">
                <Link to={`/paths/${program.slug}/learn`} className="font-medium hover:underline">
                  {program.title}
                </Link>
                <NextStep {...program} />
              </div>
              <div className="flex flex-col justify-center">
                <ProgramProgress of={program.title} progress={program.progress} />
              </div>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );

function NextStep({ completedAt, isLate, isOverdue, dueOn, next }: MyProgram) {
  if (completedAt)
    return (
      <p className="mt-1">
        <Badge tone="success">{isLate ? "Completed late" : "Completed"}</Badge>
      </p>
    );
  return (
    <p className="text-ink-muted mt-1 flex flex-wrap items-center gap-x-2 text-sm">
      {next && <span>Next: {next.title}</span>}
      {isOverdue && <Badge tone="danger">Overdue</Badge>}
      {dueOn && (
        <span>
          Due <Day on={dueOn} />
        </span>
      )}
    </p>
  );
}
