import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { coursePage } from "#app/domain/learning/queries.ts";
import { visit } from "#app/edge.ts";
import { CourseFacts } from "#app/ui/course-facts.tsx";
import { EnrollCard } from "#app/ui/enroll-card.tsx";
import { LessonList } from "#app/ui/lesson-list.tsx";
import { LessonText } from "#app/ui/lesson-text.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const loader = visit((glance, { params }) =>
  coursePage(glance, String(params["courseSlug"])),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.course.title ?? "Course" },
  { name: "description", content: data?.course.summary ?? "" },
];

export default function Course() {
  const { course, lessons } = useLoaderData<typeof loader>();
  return (
    <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="-mb-8 min-w-0">
        <PageHeader
          title={course.title}
          description={course.description ? undefined : course.summary}
          breadcrumbs={[{ to: "/courses", label: "Courses" }]}
        />
      </div>
      <section className="min-w-0 max-lg:row-start-3">
        {course.description && (
          <div className="mb-10">
            <LessonText html={course.description} language={course.language} />
          </div>
        )}
        <h2 className="mb-4 text-lg">What is in it</h2>
        <LessonList lessons={lessons} under={course.enrolled ? `/learn/${course.slug}` : null} />
      </section>
      <aside
        aria-label="About this course"
        className="flex flex-col gap-5 max-lg:row-start-2 lg:sticky lg:top-20 lg:col-start-2 lg:row-span-2 lg:row-start-1"
      >
        <EnrollCard course={course} />
        <CourseFacts course={course} />
      </aside>
    </div>
  );
}
