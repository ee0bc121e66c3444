import { randomUUID } from "node:crypto";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { createClass } from "#app/domain/learning/classes/create-class.ts";
import { titlesOnOffer } from "#app/domain/learning/classes/queries.ts";
import { CreateClass } from "#app/domain/learning/classes/schema.ts";
import { read, write } from "#app/edge.ts";
import { Button } from "#app/ui/button.tsx";
import { ClassFields } from "#app/ui/class-fields.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const meta: MetaFunction = () => [{ title: "New class" }];

export const loader = read("company.classes", async (glance) => ({
  requestId: randomUUID(),
  titles: await titlesOnOffer(glance),
}));

export const action = write(CreateClass, createClass, {
  goTo: ({ classId }) => `/teach/classes/${classId}`,
});

export default function NewClass() {
  const { requestId, titles } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="max-w-2xl">
      <PageHeader title="New class" breadcrumbs={[{ to: "/company/classes", label: "Classes" }]} />
      <Form answer={answer} requestId={requestId}>
        <ClassFields titles={titles} />
        <div>
          <Button pendingLabel="Creating…">Create class</Button>
        </div>
      </Form>
    </div>
  );
}
