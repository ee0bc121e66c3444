import { useLoaderData } from "@remix-run/react";
import { coursesOnOffer } from "#app/domain/learning/queries.ts";
import { visit } from "#app/edge.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { useRoot } from "#app/ui/use-root.ts";

export const loader = visit(async (glance) => ({ courses: await coursesOnOffer(glance) }));

export default function Home() {
  const { brand } = useRoot();
  const { courses } = useLoaderData<typeof loader>();
  return (
    <>
      <h1 className="text-2xl">{brand.name}</h1>
      <ul>
        {courses.map((course) => (
          <li key={course.slug}>
            <LinkButton to={`/courses/${course.slug}`}>{course.title}</LinkButton>
          </li>
        ))}
      </ul>
    </>
  );
}
