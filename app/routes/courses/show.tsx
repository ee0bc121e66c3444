import { Link, useLoaderData } from "@remix-run/react";
import { coursePage } from "#app/domain/learning/queries.ts";
import { visit } from "#app/edge.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";

export const loader = visit((glance, { params }) =>
  coursePage(glance, String(params["courseSlug"])),
);

export default function Course() {
  const { course, lessons } = useLoaderData<typeof loader>();
  return (
    <>
      <h1 className="text-2xl">{course.title}</h1>
      <p>{course.summary}</p>
      {course.enrolled ? (
        <LinkButton to={`/learn/${course.slug}`}>Continue</LinkButton>
      ) : (
        <Form action={`/courses/${course.slug}/enroll`}>
          <Button>Enroll for free</Button>
        </Form>
      )}
      <ol>
        {lessons.map((lesson) => (
          <li key={lesson.slug}>
            <Link to={`/learn/${course.slug}/${lesson.slug}`}>{lesson.title}</Link>
          </li>
        ))}
      </ol>
    </>
  );
}
