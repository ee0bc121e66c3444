import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { taughtCourses } from "#app/domain/learning/authoring/queries.ts";
import { teachingDesk } from "#app/domain/learning/authoring/teaching-desk.ts";
import { read } from "#app/edge.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { TaughtCourses } from "#app/ui/taught-courses.tsx";
import { TeachingTasks } from "#app/ui/teaching-tasks.tsx";

export const meta: MetaFunction = () => [{ title: "Teaching" }];

export const loader = read("course.write", async (glance) => ({
  ...(await taughtCourses(glance)),
  tasks: await teachingDesk(glance),
}));

export default function Teaching() {
  const { courses, now, tasks } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Teaching"
        description="The courses that you write, and where each of them stands."
        actions={
          <>
            <LinkButton to="/teach/earnings">Earnings</LinkButton>
            <LinkButton to="/teach/classes">Classes</LinkButton>
            <LinkButton to="/teach/paths">Paths and bundles</LinkButton>
            <LinkButton to="/teach/import">Import</LinkButton>
            <LinkButton to="/teach/new" kind="primary">
              New course
            </LinkButton>
          </>
        }
      />
      <div className="flex flex-col gap-6">
        <TeachingTasks tasks={tasks} />
        <TaughtCourses courses={courses} now={now} />
      </div>
    </>
  );
}
