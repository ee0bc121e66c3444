import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { programDesk } from "#app/domain/learning/programs/desk.ts";
import { WithdrawProgram } from "#app/domain/learning/programs/schema.ts";
import { withdrawProgram } from "#app/domain/learning/programs/withdraw-program.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";
import { WITHDRAW } from "#app/ui/program-listing.tsx";

export const meta: MetaFunction = () => [{ title: WITHDRAW.title }];

export const loader = read("course.write", async (glance, { params }) => {
  const { slug } = await programDesk(glance, String(params["programSlug"]));
  return { slug };
});

export const action = write(WithdrawProgram, withdrawProgram, {
  goTo: ({ programSlug }) => `/teach/paths/${programSlug}`,
});

export default function Withdraw() {
  const { slug } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ConfirmPage {...WITHDRAW} answer={answer} cancelTo={`/teach/paths/${slug}`} />;
}
