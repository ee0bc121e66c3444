import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { placeCourse } from "#app/domain/learning/authoring/place-course.ts";
import { draftSettings } from "#app/domain/learning/authoring/queries.ts";
import { PlaceCourse } from "#app/domain/learning/authoring/schema.ts";
import { read, write } from "#app/edge.ts";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const meta: MetaFunction = () => [{ title: "Address of the course" }];

export const loader = read("course.write", async (glance, { params }) => {
  const { slug, title } = await draftSettings(glance, String(params["courseSlug"]));
  return { slug, title };
});

export const action = write(PlaceCourse, placeCourse, {
  goTo: ({ courseSlug }) => `/teach/courses/${courseSlug}/settings`,
});

export default function CourseAddress() {
  const { slug, title } = useLoaderData<typeof loader>();
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-6">
      <PageHeader
        title="Address of the course"
        breadcrumbs={[{ to: `/teach/courses/${slug}/settings`, label: title }]}
      />
      <Card>
        <Form answer={useActionData<typeof action>()}>
          <TextField
            name="slug"
            label="Address"
            hint="The end of /courses/…; it stays once the course is published."
            defaultValue={slug}
            maxLength={60}
          />
          <Button pendingLabel="Saving…">Change the address</Button>
        </Form>
      </Card>
    </div>
  );
}
