import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { joiningDesk } from "#app/domain/learning/joining/queries.ts";
import { WaiveRequirements } from "#app/domain/learning/joining/schema.ts";
import { waiveRequirements } from "#app/domain/learning/joining/waive-requirements.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";

export const meta: MetaFunction = () => [{ title: "Let somebody in" }];

export const loader = read("course.write", async (glance, { params }) => {
  const { slug, title } = await joiningDesk(glance, String(params["courseSlug"]));
  return { slug, title };
});

export const action = write(WaiveRequirements, waiveRequirements, {
  goTo: ({ courseSlug }) => `/teach/courses/${courseSlug}/requirements`,
});

export default function Waivers() {
  const { slug, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      title={`Let somebody begin ${title}?`}
      description="They need not complete the required courses first."
      confirm="Let them in"
      kind="primary"
      fields={
        <>
          <TextField name="email" label="E-mail address of the learner" type="email" />
          <TextArea
            name="reason"
            label="Why"
            hint="Kept with the course and in the journal."
            maxLength={1_000}
          />
        </>
      }
      cancelTo={`/teach/courses/${slug}/requirements`}
    />
  );
}
