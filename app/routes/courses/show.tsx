import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { wayIn } from "#app/domain/learning/joining/way-in.ts";
import { coursePage } from "#app/domain/learning/queries.ts";
import { courseReviews } from "#app/domain/learning/reviews/queries.ts";
import { visit } from "#app/edge.ts";
import { CourseFacts } from "#app/ui/course-facts.tsx";
import { CourseReviews } from "#app/ui/course-reviews.tsx";
import { EnrollCard } from "#app/ui/enroll-card.tsx";
import { LessonList } from "#app/ui/lesson-list.tsx";
import { LessonText } from "#app/ui/lesson-text.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const loader = visit(async (glance, { params }) => {
  const courseSlug = String(params["courseSlug"]);
  const [page, { average, count, histogram, page: latest }] = await Promise.all([
    coursePage(glance, courseSlug),
    courseReviews(glance, { courseSlug }, { after: null, before: null }),
  ]);
  const way = await wayIn(glance, page.course.id);
  return { ...page, way, reviews: { average, count, histogram, latest: latest.rows.slice(0, 3) } };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.course.title ?? "Course" },
  { name: "description", content: data?.course.summary ?? "" },
];

export default function Course() {
  const { course, lessons, way, reviews } = useLoaderData<typeof loader>();
  return (
    <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="-mb-8 min-w-0">
        <PageHeader
          title={course.title}
          description={course.description ? undefined : course.summary}
          breadcrumbs={[{ to: "/courses", label: "Courses" }]}
        />
      </div>
      <div className="flex min-w-0 flex-col gap-10 max-lg:row-start-3">
        {course.description && <LessonText html={course.description} language={course.language} />}
        <section>
          <h2 className="mb-4 text-lg">What is in it</h2>
          <LessonList lessons={lessons} under={course.enrolled ? `/learn/${course.slug}` : null} />
        </section>
        <CourseReviews at={`/courses/${course.slug}/reviews`} {...reviews} />
      </div>
      <aside
        aria-label="About this course"
        className="flex flex-col gap-5 max-lg:row-start-2 lg:sticky lg:top-20 lg:col-start-2 lg:row-span-2 lg:row-start-1"
      >
        <EnrollCard course={course} way={way} />
        <CourseFacts course={course} />
      </aside>
    </div>
  );
}
