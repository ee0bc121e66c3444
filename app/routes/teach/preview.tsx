import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { FilePlus2 } from "lucide-react";
import { previewPage } from "#app/domain/learning/authoring/preview-page.ts";
import { read } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { LessonFileView } from "#app/ui/lesson-file-view.tsx";
import { LessonText } from "#app/ui/lesson-text.tsx";
import { Outline } from "#app/ui/outline.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const loader = read("course.write", (glance, { params }) =>
  previewPage(glance, String(params["courseSlug"]), params["lessonSlug"] ?? null),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Preview: ${data?.course.title ?? ""}` },
];

export default function Preview() {
  const { course, steps, lesson, media, html } = useLoaderData<typeof loader>();
  const at = `/teach/courses/${course.slug}`;
  return (
    <>
      <div className="mb-6">
        <Banner
          title="A preview: what learners see when you publish"
          action={
            <LinkButton to={lesson ? `${at}/lessons/${lesson.id}` : at}>Go on writing</LinkButton>
          }
        />
      </div>
      <div className="grid items-start gap-x-12 gap-y-6 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <nav aria-label="Lessons">
          <Outline steps={steps} under={`${at}/preview`} />
        </nav>
        {lesson ? (
          <article className="max-w-[72ch] min-w-0">
            <PageHeader title={lesson.title} breadcrumbs={[{ to: at, label: course.title }]} />
            {media && <LessonFileView media={media} />}
            <LessonText html={html} language={course.language} />
            {lesson.hasPackage && (
              <p className="mt-6">
                <LinkButton to={`${at}/preview/${lesson.slug}/package`} kind="primary">
                  Start the lesson
                </LinkButton>
              </p>
            )}
          </article>
        ) : (
          <div>
            <PageHeader title={course.title} breadcrumbs={[{ to: "/teach", label: "Teaching" }]} />
            <Empty
              icon={FilePlus2}
              title="There is no lesson yet"
              action={<LinkButton to={at}>Add a lesson</LinkButton>}
            />
          </div>
        )}
      </div>
    </>
  );
}
