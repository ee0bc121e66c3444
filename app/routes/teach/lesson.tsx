import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { drawnLesson } from "#app/domain/learning/authoring/drawn-lesson.ts";
import { lessonFilm } from "#app/domain/learning/authoring/lesson-film.ts";
import { saveLesson } from "#app/domain/learning/authoring/save-lesson.ts";
import { SaveLesson } from "#app/domain/learning/authoring/schema.ts";
import { mediaOf } from "#app/domain/learning/lesson-media.ts";
import { read, write } from "#app/edge.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { LessonEditor } from "#app/ui/lesson-editor.tsx";
import { LessonFileCard } from "#app/ui/lesson-file-card.tsx";
import { LessonPackageCard } from "#app/ui/lesson-package-card.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const loader = read("course.write", async (glance, { params }) => {
  const page = await drawnLesson(glance, String(params["courseSlug"]), String(params["lessonId"]));
  const conversion = await lessonFilm(glance, page.course.slug, page.lesson.id);
  return { ...page, media: await mediaOf(glance, page.lesson), conversion };
});

export const action = write(SaveLesson, saveLesson);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.lesson.title ?? "Lesson" },
];

export default function WriteLesson() {
  const { course, lesson, html, problems, words, before, after, media, conversion } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const above = `/teach/courses/${course.slug}`;
  return (
    <>
      <PageHeader
        title={lesson.title}
        breadcrumbs={[
          { to: "/teach", label: "Teaching" },
          { to: above, label: course.title },
        ]}
        actions={
          <>
            {before && <LinkButton to={`${above}/lessons/${before.id}`}>Previous</LinkButton>}
            {after && <LinkButton to={`${above}/lessons/${after.id}`}>Next</LinkButton>}
            <LinkButton to={`${above}/preview/${lesson.slug}`}>Preview</LinkButton>
            {lesson.kind === "quiz" && (
              <LinkButton to={`${above}/quizzes/${lesson.slug}`} kind="primary">
                Questions
              </LinkButton>
            )}
          </>
        }
      />
      {(lesson.kind === "file" || lesson.kind === "video") && (
        <LessonFileCard
          kind={lesson.kind}
          settings={lesson.settings}
          media={media}
          conversion={conversion}
          at={`${above}/lessons/${lesson.id}`}
        />
      )}
      {lesson.kind === "scorm" && (
        <LessonPackageCard kept={lesson.settings.package} at={`${above}/lessons/${lesson.id}`} />
      )}
      <LessonEditor
        key={lesson.id}
        lesson={lesson}
        drawn={{ html, problems, words }}
        language={course.language}
        at={`${above}/lessons/${lesson.id}`}
        answer={answer}
      />
    </>
  );
}
