import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { appealWithdrawal } from "#app/domain/learning/authoring/appeal-withdrawal.ts";
import { draftSettings } from "#app/domain/learning/authoring/queries.ts";
import { AppealWithdrawal } from "#app/domain/learning/authoring/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { TextArea } from "#app/ui/field.tsx";

export const meta: MetaFunction = () => [{ title: "Appeal" }];

export const loader = read("course.write", async (glance, { params }) => {
  const { slug, title } = await draftSettings(glance, String(params["courseSlug"]));
  return { slug, title };
});

export const action = write(AppealWithdrawal, appealWithdrawal, {
  goTo: ({ courseSlug }) => `/teach/courses/${courseSlug}/history`,
});

export default function Appeal() {
  const { slug, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      title={`Ask to have ${title} back?`}
      description="A moderator looks at it again and answers."
      confirm="Appeal"
      kind="primary"
      fields={
        <TextArea
          name="reason"
          label="Why"
          hint="What was misunderstood, or what you have changed since."
          maxLength={1_000}
        />
      }
      cancelTo={`/teach/courses/${slug}/history`}
    />
  );
}
