import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { leavableCourses } from "#app/domain/learning/programs/leavable-courses.ts";
import { leaveProgram } from "#app/domain/learning/programs/leave-program.ts";
import { myProgram } from "#app/domain/learning/programs/my-programs.ts";
import { LeaveProgram } from "#app/domain/learning/programs/schema.ts";
import { read, write } from "#app/edge.ts";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "Leave" }];

export const loader = read("course.study", async (glance, { params }) => {
  const { program } = await myProgram(glance, String(params["programSlug"]));
  const unbegun = (await leavableCourses(glance, program.id)).map(({ title }) => title);
  return { slug: program.slug, title: program.title, unbegun };
});

export const action = write(LeaveProgram, leaveProgram, { goTo: () => "/learn" });

export default function Leave() {
  const { slug, title, unbegun } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      title={`Leave ${title}?`}
      description="You stay in its courses, and what you did is kept: when you join again you go on from there."
      confirm="Leave"
      fields={
        unbegun.length > 0 && (
          <Checkbox
            name="andCourses"
            label="Leave the courses that I have not begun, too"
            hint={`${unbegun.join(", ")}. Where seats are limited, yours go to the next in line.`}
          />
        )
      }
      cancelTo={`/paths/${slug}/learn`}
    />
  );
}
