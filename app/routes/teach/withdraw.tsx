import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { draftSettings } from "#app/domain/learning/authoring/queries.ts";
import { WithdrawCourse } from "#app/domain/learning/authoring/schema.ts";
import { withdrawCourse } from "#app/domain/learning/authoring/withdraw-course.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { TextArea } from "#app/ui/field.tsx";

export const meta: MetaFunction = () => [{ title: "Withdraw" }];

export const loader = read("course.write", async (glance, { params }) => {
  const { slug, title } = await draftSettings(glance, String(params["courseSlug"]));
  return { slug, title };
});

export const action = write(WithdrawCourse, withdrawCourse, {
  goTo: ({ courseSlug }) => `/teach/courses/${courseSlug}/history`,
});

export default function Withdraw() {
  const { slug, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      title={`Withdraw ${title}?`}
      description="Nobody new finds it. Whoever has enrolled keeps it, to the last lesson."
      confirm="Withdraw"
      kind="danger"
      fields={
        <TextArea
          name="reason"
          label="Why"
          hint="Kept in the history of the course, for its author and for moderators."
          maxLength={1_000}
        />
      }
      cancelTo={`/teach/courses/${slug}/history`}
    />
  );
}
