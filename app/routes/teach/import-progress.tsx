import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { type ImportView, ownImport } from "#app/domain/learning/importing/queries.ts";
import { IMPORT_STEPS } from "#app/domain/learning/importing/words.ts";
import { read } from "#app/edge.ts";
import { formatBytes } from "#app/ui/amount.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { ConfirmDialog } from "#app/ui/confirm.tsx";
import { ImportReport } from "#app/ui/import-report.tsx";
import { ImportState } from "#app/ui/import-state.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { LookAgain } from "#app/ui/look-again.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { ProgressBar } from "#app/ui/progress.tsx";

export const loader = read("course.import", (glance, { params }) =>
  ownImport(glance, String(params["importId"])),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? ""} – import` },
];

export default function ImportProgress() {
  const { id, name, size, state, reason, report, ...standing } = useLoaderData<typeof loader>();
  const { locale } = useLocale();
  const goesOn = state === "waiting" || state === "running";
  return (
    <div className="mx-auto max-w-3xl">
      {goesOn && <LookAgain />}
      <PageHeader
        title={name}
        description={formatBytes(Number(size), locale)}
        breadcrumbs={[{ to: "/teach/import", label: "Import a course" }]}
        actions={
          goesOn && (
            <ConfirmDialog
              to={`/teach/imports/${id}/stop`}
              label="Stop"
              size="md"
              title="Stop this import?"
              description="Nothing is taken from the archive. You can send it again."
              confirm="Stop"
            />
          )
        }
      />
      <div className="flex flex-col gap-6">
        {goesOn && <HowFar state={state} {...standing} />}
        {report && <ImportReport report={report} />}
        {state === "refused" && (
          <Banner tone="danger" live title="No course was taken from it" action={<SendAnother />}>
            {reason}
          </Banner>
        )}
        {state === "stopped" && (
          <Banner live title="You stopped this import" action={<SendAnother />}>
            Nothing was taken from the archive.
          </Banner>
        )}
      </div>
    </div>
  );
}

const SendAnother = () => <LinkButton to="/teach/import">Send an archive</LinkButton>;

type HowFarProps = Pick<ImportView, "state" | "step" | "past" | "total">;

function HowFar({ state, step, past, total }: HowFarProps) {
  const words = state === "waiting" ? "Others are before it" : IMPORT_STEPS[step];
  return (
    <Card title="How far it is" actions={<ImportState state={state} />}>
      <div className="flex flex-col gap-3">
        <p role="status">{words}</p>
        {total > 0 && (
          <ProgressBar value={past} max={total} label={words} text={`${past} of ${total}`} />
        )}
        <p className="text-ink-muted text-sm">
          It goes on when you leave this page, and you find it again under Import.
        </p>
      </div>
    </Card>
  );
}
