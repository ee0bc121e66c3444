import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import {
  classDueDates,
  classSettings,
  titlesOnOffer,
} from "#app/domain/learning/classes/queries.ts";
import { saveClass } from "#app/domain/learning/classes/save-class.ts";
import { SaveClass } from "#app/domain/learning/classes/schema.ts";
import { read, write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ClassDueDates } from "#app/ui/class-due-dates.tsx";
import { ClassFields } from "#app/ui/class-fields.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const loader = read("company.classes", async (glance, { params }) => ({
  settings: await classSettings(glance, String(params["classId"])),
  titles: await titlesOnOffer(glance),
  dueDates: await classDueDates(glance, String(params["classId"])),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.settings.name ?? "" },
];

export const action = write(SaveClass, saveClass);

export default function ClassPage() {
  const { settings, titles, dueDates } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={settings.name}
        breadcrumbs={[{ to: "/company/classes", label: "Classes" }]}
        actions={<LinkButton to={`/teach/classes/${settings.id}`}>People and progress</LinkButton>}
      />
      <Form answer={answer}>
        {answer?.done && (
          <Banner tone="success" title="Saved." live>
            Its people follow within a minute.
          </Banner>
        )}
        <ClassFields titles={titles} settings={settings} />
        <div>
          <Button pendingLabel="Saving…">Save</Button>
        </div>
      </Form>
      <ClassDueDates classId={settings.id} dueDates={dueDates} />
    </div>
  );
}
