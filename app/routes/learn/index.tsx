import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { GraduationCap } from "lucide-react";
import { dueCourses } from "#app/domain/learning/joining/queries.ts";
import { myCourses } from "#app/domain/learning/queries.ts";
import { read } from "#app/edge.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { CourseGrid } from "#app/ui/course-grid.tsx";
import { DueCourses } from "#app/ui/due-courses.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const meta: MetaFunction = () => [{ title: "My learning" }];

export const loader = read("course.study", async (glance) => ({
  courses: await myCourses(glance),
  due: await dueCourses(glance),
}));

export default function MyLearning() {
  const { courses, due } = useLoaderData<typeof loader>();
  const open = courses.filter(({ completedAt }) => !completedAt);
  const finished = courses.filter(({ completedAt }) => completedAt);
  return (
    <>
      <PageHeader
        title="My learning"
        actions={<LinkButton to="/certificates">My certificates</LinkButton>}
      />
      <DueCourses courses={due} />
      {courses.length === 0 && (
        <Empty
          icon={GraduationCap}
          title="You have not begun a course yet"
          action={
            <LinkButton to="/courses" kind="primary">
              Find a course
            </LinkButton>
          }
        >
          The courses you enroll in stand here, with the place where you left off.
        </Empty>
      )}
      <Shelf title="In progress" courses={open} />
      <Shelf title="Completed" courses={finished} />
    </>
  );
}

type ShelfProps = { title: string; courses: Awaited<ReturnType<typeof loader>>["courses"] };

const Shelf = ({ title, courses }: ShelfProps) =>
  courses.length > 0 && (
    <section className="mb-10 flex flex-col gap-4">
      <h2 className="text-lg">{title}</h2>
      <CourseGrid courses={courses} under="/learn" level={3} />
    </section>
  );
