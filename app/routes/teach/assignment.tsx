import { type MetaFunction, useLoaderData } from "@remix-run/react";
import {
  assignmentCounts,
  assignmentLines,
  ownAssignment,
} from "#app/domain/learning/assigning/queries.ts";
import { ASSIGNMENT_OUTCOMES } from "#app/domain/learning/assigning/words.ts";
import { read } from "#app/edge.ts";
import { counted } from "#app/ui/amount.tsx";
import { AssignmentState } from "#app/ui/assignment-state.tsx";
import { buttonClass } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { ConfirmDialog } from "#app/ui/confirm.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { LookAgain } from "#app/ui/look-again.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { ProgressBar } from "#app/ui/progress.tsx";
import { Table } from "#app/ui/table.tsx";

const SHOWN = 100;

export const loader = read("course.write", async (glance, { params }) => {
  const id = String(params["assignmentId"]);
  const [assignment, counts, out] = await Promise.all([
    ownAssignment(glance, id),
    assignmentCounts(glance, id),
    assignmentLines(glance, id, { from: 1, size: SHOWN, onlyOut: true }),
  ]);
  return { assignment, counts, out };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.assignment.title ?? ""} – assignment` },
];

export default function Assignment() {
  const { assignment, counts, out } = useLoaderData<typeof loader>();
  const { locale } = useLocale();
  const people = (value: number) => counted(value, "person", "people", locale);
  const total = counts.reduce((sum, one) => sum + one.people, 0);
  const left = counts.find(({ outcome }) => outcome === null)?.people ?? 0;
  const goesOn = !assignment.cancelledAt && !assignment.finishedAt;
  const at = `/teach/assignments/${assignment.id}`;
  return (
    <div className="max-w-3xl">
      {goesOn && <LookAgain />}
      <PageHeader
        title={assignment.title}
        description={`Given to ${people(total)} by ${assignment.askedBy}`}
        breadcrumbs={[{ to: "/teach", label: "Teaching" }]}
        actions={
          <>
            <a href={`${at}/result.csv`} download className={buttonClass("secondary", "md")}>
              Export as CSV
            </a>
            {goesOn && (
              <ConfirmDialog
                to={`${at}/cancel`}
                label="Stop"
                size="md"
                title="Stop this assignment?"
                description="Whoever has it keeps it. Nobody else is given it."
                confirm="Stop"
              />
            )}
          </>
        }
      />
      <div className="flex flex-col gap-6">
        <Card title="How far it is" actions={<AssignmentState {...assignment} />}>
          <div className="flex flex-col gap-5">
            <ProgressBar
              value={total - left}
              max={total}
              label="People settled"
              text={`${people(total - left)} done, ${people(left)} left`}
            />
            <DefinitionList
              items={counts.flatMap(({ outcome, people: count }) =>
                outcome ? [{ term: ASSIGNMENT_OUTCOMES[outcome], value: people(count) }] : [],
              )}
            />
          </div>
        </Card>
        {out.length > 0 && (
          <Card
            title="Who is not in it"
            description={
              out.length === SHOWN ? "The first hundred; the export has them all." : undefined
            }
            flush
          >
            <Table
              caption="People who are not in it, and why"
              rows={out}
              rowKey={({ position }) => position}
              columns={[
                {
                  header: "Address",
                  cell: ({ email }) => <span className="break-all">{email}</span>,
                },
                { header: "Why", cell: ({ outcome }) => outcome && ASSIGNMENT_OUTCOMES[outcome] },
              ]}
            />
          </Card>
        )}
      </div>
    </div>
  );
}
