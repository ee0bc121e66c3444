import { type MetaFunction, useActionData } from "@remix-run/react";
import { checkPlacings } from "#app/domain/identity/departments/check-placings.ts";
import { CheckPlacings } from "#app/domain/identity/departments/schema.ts";
import { read, write } from "#app/edge.ts";
import { sentText } from "#app/sent-text.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { PlacingTable } from "#app/ui/placing-table.tsx";

export const meta: MetaFunction = () => [{ title: "Import departments" }];

export const loader = read("company.people", async () => null);

export const action = write(CheckPlacings, checkPlacings, { prepare: sentText });

export default function ImportDepartments() {
  const answer = useActionData<typeof action>();
  const done = answer?.done;
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <PageHeader
        title="Import departments"
        description="One line for each person: an e-mail address, a comma, and the department, for example Sales / North. Departments that are not there yet are made."
        breadcrumbs={[{ to: "/company/departments", label: "Departments" }]}
      />
      {done && (
        <>
          <PlacingTable title="What would happen" lines={done.judged} />
          <Form action="/company/departments/import/take" id="take" label="Take the list over">
            <input type="hidden" name="addresses" value={done.text} />
            <div>
              <Button pendingLabel="Taking it over…">Take it over</Button>
            </div>
          </Form>
        </>
      )}
      <Card title={done ? "Another list" : undefined}>
        <Form answer={answer} encType="multipart/form-data">
          <FileField
            name="file"
            label="CSV file"
            accept=".csv,text/csv"
            hint="At most 5,000 lines. The export of this page has the same form."
            optional
          />
          <TextArea name="addresses" label="Or paste the lines" rows={6} optional />
          <div>
            <Button kind={done ? "secondary" : "primary"} pendingLabel="Checking…">
              Check the list
            </Button>
          </div>
        </Form>
      </Card>
    </div>
  );
}
