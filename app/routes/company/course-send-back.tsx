import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { draftSettings } from "#app/domain/learning/authoring/queries.ts";
import { SendBackCourse } from "#app/domain/learning/authoring/schema.ts";
import { sendBackCourse } from "#app/domain/learning/authoring/send-back-course.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { TextArea } from "#app/ui/field.tsx";

export const meta: MetaFunction = () => [{ title: "Send it back" }];

export const loader = read("course.moderate", async (glance, { params }) => {
  const { title } = await draftSettings(glance, String(params["courseSlug"]));
  return { title };
});

export const action = write(SendBackCourse, sendBackCourse, { goTo: () => "/company/courses" });

export default function SendBack() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      title={`Send ${title} back?`}
      description="Its author goes on writing and can send it in again."
      confirm="Send it back"
      kind="primary"
      fields={
        <TextArea
          name="reason"
          label="Why"
          hint="The author reads it: what to change, and where."
          maxLength={1_000}
        />
      }
      cancelTo="/company/courses"
    />
  );
}
