import { randomUUID } from "node:crypto";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { createProgram } from "#app/domain/learning/programs/create-program.ts";
import { CreateProgram } from "#app/domain/learning/programs/schema.ts";
import { PROGRAM_KINDS } from "#app/domain/learning/programs/words.ts";
import { read, write } from "#app/edge.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { RadioCards } from "#app/ui/radio-cards.tsx";

export const meta: MetaFunction = () => [{ title: "New path or bundle" }];

export const loader = read("course.write", async () => ({ requestId: randomUUID() }));

export const action = write(CreateProgram, createProgram, {
  opens: "paths.write",
  goTo: ({ programSlug }) => `/teach/paths/${programSlug}`,
});

const KINDS = Object.entries(PROGRAM_KINDS).map(([value, words]) => ({ value, ...words }));

export default function NewPath() {
  const { requestId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="max-w-xl">
      <PageHeader
        title="New path or bundle"
        description="A title is enough to begin. Nobody sees it before you put it on offer."
        breadcrumbs={[
          { to: "/teach", label: "Teaching" },
          { to: "/teach/paths", label: "Paths and bundles" },
        ]}
      />
      <Card>
        <Form answer={answer} requestId={requestId}>
          <RadioCards name="kind" label="What it is" choices={KINDS} defaultValue="path" />
          <TextField name="title" label="Title" hint="Its address is made of it." maxLength={120} />
          <div>
            <Button pendingLabel="Creating…">Create it</Button>
          </div>
        </Form>
      </Card>
    </div>
  );
}
