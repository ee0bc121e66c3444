import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { joinProgram } from "#app/domain/learning/programs/join-program.ts";
import { programPage } from "#app/domain/learning/programs/queries.ts";
import { JoinProgram } from "#app/domain/learning/programs/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "Join" }];

export const loader = read("course.study", async (glance, { params }) => {
  const { program } = await programPage(glance, String(params["programSlug"]));
  return { slug: program.slug, title: program.title };
});

export const action = write(JoinProgram, joinProgram, {
  opens: "paths.join",
  goTo: ({ programSlug }) => `/paths/${programSlug}/learn`,
});

export default function Join() {
  const { slug, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      title={`Join ${title}?`}
      description="You are in its courses as each of them lets you in: at once, in line for a seat, or when your request is approved."
      confirm="Join"
      kind="primary"
      cancelTo={`/paths/${slug}`}
    />
  );
}
