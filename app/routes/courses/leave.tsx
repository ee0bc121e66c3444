import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { leaveCourse } from "#app/domain/learning/joining/leave-course.ts";
import { LeaveCourse } from "#app/domain/learning/joining/schema.ts";
import { standingIn } from "#app/domain/learning/queries.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "Leave the course" }];

export const loader = read("course.study", async (glance, { params }) => {
  const { course } = await standingIn(glance, String(params["courseSlug"]));
  return { slug: course.slug, title: course.title };
});

export const action = write(LeaveCourse, leaveCourse, { goTo: () => "/learn" });

export default function Leave() {
  const { slug, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      title={`Leave ${title}?`}
      description="What you did is kept: when you enroll again you go on from there. Where seats are limited, yours goes to the next in line."
      confirm="Leave the course"
      cancelTo={`/learn/${slug}`}
    />
  );
}
