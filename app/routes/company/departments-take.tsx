import { type MetaFunction, useActionData } from "@remix-run/react";
import { TakePlacings } from "#app/domain/identity/departments/schema.ts";
import { takePlacings } from "#app/domain/identity/departments/take-placings.ts";
import { read, write } from "#app/edge.ts";
import { sentText } from "#app/sent-text.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { PlacingTable } from "#app/ui/placing-table.tsx";

export const meta: MetaFunction = () => [{ title: "Import departments" }];

export const loader = read("company.people", async () => null);

export const action = write(TakePlacings, takePlacings, { prepare: sentText });

export default function TakeOver() {
  const answer = useActionData<typeof action>();
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <PageHeader
        title="Import departments"
        breadcrumbs={[{ to: "/company/departments", label: "Departments" }]}
        actions={<LinkButton to="/company/departments/import">Import a list</LinkButton>}
      />
      {answer?.done ? (
        <>
          <Banner tone="success" title="The list is taken over." live />
          <PlacingTable title="What happened" lines={answer.done.judged} />
        </>
      ) : (
        <Banner tone="info" title={answer?.refused ?? "Check a list first."} live />
      )}
    </div>
  );
}
