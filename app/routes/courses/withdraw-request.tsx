import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { WithdrawRequest } from "#app/domain/learning/joining/schema.ts";
import { withdrawRequest } from "#app/domain/learning/joining/withdraw-request.ts";
import { coursePage } from "#app/domain/learning/queries.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "Withdraw the request" }];

export const loader = read("course.study", async (glance, { params }) => {
  const { course } = await coursePage(glance, String(params["courseSlug"]));
  return { slug: course.slug, title: course.title };
});

export const action = write(WithdrawRequest, withdrawRequest, {
  goTo: ({ courseSlug }) => `/courses/${courseSlug}`,
});

export default function Withdraw() {
  const { slug, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      title={`Do without ${title}?`}
      description="Your request is withdrawn, and your place in line is the next one's. You can come back, at its end."
      confirm="Withdraw"
      cancelTo={`/courses/${slug}`}
    />
  );
}
