import { Link, useLoaderData } from "@remix-run/react";
import { coursesOnOffer } from "#app/domain/learning/queries.ts";
import { visit } from "#app/edge.ts";

export const loader = visit(async (glance) => ({ courses: await coursesOnOffer(glance) }));

export default function Courses() {
  const { courses } = useLoaderData<typeof loader>();
  return (
    <>
      <h1 className="text-2xl">Courses</h1>
      <ul>
        {courses.map((course) => (
          <li key={course.slug}>
            <Link to={`/courses/${course.slug}`}>{course.title}</Link>
            <p>{course.summary}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
