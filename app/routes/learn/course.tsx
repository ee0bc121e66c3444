import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { certificateOf } from "#app/domain/learning/certificates/queries.ts";
import { changesSince } from "#app/domain/learning/changes-since.ts";
import { standingIn } from "#app/domain/learning/queries.ts";
import { read } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { CourseNews } from "#app/ui/course-news.tsx";
import { DueBanner } from "#app/ui/due-banner.tsx";
import { Outline } from "#app/ui/outline.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { ProgressBar } from "#app/ui/progress.tsx";
import { SaveCourse } from "#app/ui/save-course.tsx";
import { Time } from "#app/ui/time.tsx";

export const loader = read("course.study", async (glance, { params }) => {
  const courseSlug = String(params["courseSlug"]);
  return {
    ...(await standingIn(glance, courseSlug)),
    news: await changesSince(glance, courseSlug),
    certificate: await certificateOf(glance, courseSlug),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.course.title ?? "" },
];

export default function MyCourse() {
  const { course, steps, done, resumeAt, news, certificate } = useLoaderData<typeof loader>();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={course.title}
        description={course.summary}
        breadcrumbs={[{ to: "/learn", label: "My learning" }]}
        actions={
          resumeAt && (
            <LinkButton to={`/learn/${course.slug}/${resumeAt.slug}`} kind="primary">
              {course.completedAt ? "Read it again" : done > 0 ? "Continue" : "Start"}
            </LinkButton>
          )
        }
      />
      {course.completedAt && (
        <div className="mb-6">
          <Banner
            tone="success"
            title="You have completed this course"
            action={
              certificate && (
                <LinkButton to={`/verify/${certificate.code}`} size="sm">
                  See your certificate
                </LinkButton>
              )
            }
          >
            Finished on <Time at={course.completedAt} style="long-date" />
            {course.isLate ? ", after the day it was due." : ". Well done."}
          </Banner>
        </div>
      )}
      <DueBanner {...course} />
      {news.length > 0 && (
        <div className="mb-6">
          <CourseNews news={news} />
        </div>
      )}
      <Card
        title="Lessons"
        actions={
          <div className="w-40">
            <ProgressBar
              value={done}
              max={steps.length}
              label="Lessons completed"
              text={`${done} of ${steps.length}`}
            />
          </div>
        }
      >
        <Outline steps={steps} under={`/learn/${course.slug}`} />
      </Card>
      <div className="mt-6">
        <SaveCourse key={course.id} slug={course.slug} />
      </div>
      {course.mayLeave && (
        <p className="mt-6 text-sm">
          <Link to={`/courses/${course.slug}/leave`} className="link">
            Leave the course
          </Link>
        </p>
      )}
    </div>
  );
}
