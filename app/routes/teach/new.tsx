import { randomUUID } from "node:crypto";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { createCourse } from "#app/domain/learning/authoring/create-course.ts";
import { CreateCourse } from "#app/domain/learning/authoring/schema.ts";
import { read, write } from "#app/edge.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const meta: MetaFunction = () => [{ title: "New course" }];

export const loader = read("course.write", async () => ({ requestId: randomUUID() }));

export const action = write(CreateCourse, createCourse, {
  opens: "courses.write",
  goTo: ({ courseSlug }) => `/teach/courses/${courseSlug}`,
});

export default function NewCourse() {
  const { requestId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="max-w-xl">
      <PageHeader
        title="New course"
        description="A title is enough to begin. Everything can be changed until you publish, and afterwards too."
        breadcrumbs={[{ to: "/teach", label: "Teaching" }]}
      />
      <Card>
        <Form answer={answer} requestId={requestId}>
          <TextField
            name="title"
            label="Title"
            hint="What the course teaches, in a few words. Its address is made of them."
            maxLength={120}
          />
          <div className="flex flex-wrap gap-2">
            <Button pendingLabel="Creating…">Create the course</Button>
            <LinkButton to="/teach/import">Import one instead</LinkButton>
          </div>
        </Form>
      </Card>
    </div>
  );
}
