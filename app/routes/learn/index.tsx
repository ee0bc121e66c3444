import { Link, useLoaderData } from "@remix-run/react";
import { myCourses } from "#app/domain/learning/queries.ts";
import { read } from "#app/edge.ts";

export const loader = read("course.study", async (glance) => ({
  courses: await myCourses(glance),
}));

export default function MyLearning() {
  const { courses } = useLoaderData<typeof loader>();
  return (
    <>
      <h1 className="text-2xl">My learning</h1>
      <ul>
        {courses.map((course) => (
          <li key={course.slug}>
            <Link to={`/learn/${course.slug}`}>{course.title}</Link> {course.done} of{" "}
            {course.lessonCount}
          </li>
        ))}
      </ul>
    </>
  );
}
