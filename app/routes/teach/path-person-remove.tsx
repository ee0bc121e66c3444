import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { programDesk } from "#app/domain/learning/programs/desk.ts";
import { removeProgramMember } from "#app/domain/learning/programs/remove-program-member.ts";
import { RemoveProgramMember } from "#app/domain/learning/programs/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "Take off the path" }];

export const loader = read("course.write", async (glance, { params }) => {
  const { slug, title } = await programDesk(glance, String(params["programSlug"]));
  return { slug, title };
});

export const action = write(RemoveProgramMember, removeProgramMember, {
  goTo: ({ programSlug }) => `/teach/paths/${programSlug}/people`,
});

export default function Remove() {
  const { slug, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      title={`Take this person off ${title}?`}
      description="They stay in its courses and keep what they did. They cannot join again by themselves."
      confirm="Take off"
      cancelTo={`/teach/paths/${slug}/people`}
    />
  );
}
