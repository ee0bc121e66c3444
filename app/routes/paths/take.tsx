import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { myProgram } from "#app/domain/learning/programs/my-programs.ts";
import { TakeProgramCourse } from "#app/domain/learning/programs/schema.ts";
import { takeProgramCourse } from "#app/domain/learning/programs/take-program-course.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "Take the course" }];

export const loader = read("course.study", async (glance, { params }) => {
  const { program } = await myProgram(glance, String(params["programSlug"]));
  return { slug: program.slug, title: program.title };
});

/** The page of a course says what stands before it for whoever is not in it. */
export const action = write(TakeProgramCourse, takeProgramCourse, {
  goTo: ({ courseSlug, standing }) =>
    standing === "enrolled" ? `/learn/${courseSlug}` : `/courses/${courseSlug}`,
});

export default function Take() {
  const { slug, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ConfirmPage
      answer={answer}
      title="Take this course?"
      description={`It counts for ${title}. Where every seat is taken, you stand in line for one; where it is taken on request, you ask to join.`}
      confirm="Take the course"
      kind="primary"
      cancelTo={`/paths/${slug}/learn`}
    />
  );
}
