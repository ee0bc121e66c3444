import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { draftSettings } from "#app/domain/learning/authoring/queries.ts";
import { UpholdWithdrawal } from "#app/domain/learning/authoring/schema.ts";
import { upholdWithdrawal } from "#app/domain/learning/authoring/uphold-withdrawal.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { TextArea } from "#app/ui/field.tsx";

export const meta: MetaFunction = () => [{ title: "Uphold the withdrawal" }];

export const loader = read("course.moderate", async (glance, { params }) => {
  const { title } = await draftSettings(glance, String(params["courseSlug"]));
  return { title };
});

export const action = write(UpholdWithdrawal, upholdWithdrawal, { goTo: () => "/company/courses" });

export default function Uphold() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      title={`Keep ${title} out of the catalog?`}
      description="The appeal is answered. Whoever has enrolled keeps the course."
      confirm="Uphold the withdrawal"
      kind="primary"
      fields={<TextArea name="reason" label="Why" hint="The author reads it." maxLength={1_000} />}
      cancelTo="/company/courses"
    />
  );
}
