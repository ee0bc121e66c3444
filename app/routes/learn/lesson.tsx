import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { useState } from "react";
import { completeLesson } from "#app/domain/learning/complete-lesson.ts";
import { lessonMedia } from "#app/domain/learning/lesson-media.ts";
import { lessonPage } from "#app/domain/learning/queries.ts";
import { CompleteLesson } from "#app/domain/learning/schema.ts";
import { watchingOf } from "#app/domain/learning/watching/watching-of.ts";
import { read, write } from "#app/edge.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { LessonEnding } from "#app/ui/lesson-ending.tsx";
import { LessonFileView } from "#app/ui/lesson-file-view.tsx";
import { LessonText } from "#app/ui/lesson-text.tsx";
import { Outline } from "#app/ui/outline.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { useOpened } from "#app/ui/use-opened.ts";
import type { Seen } from "#app/ui/use-watching.ts";

export const loader = read("course.study", async (glance, { params }) => {
  const page = await lessonPage(glance, String(params["courseSlug"]), String(params["lessonSlug"]));
  const media = await lessonMedia(glance, page.step.id);
  return { ...page, media, watching: await watchingOf(glance, page.step.id) };
});

export const action = write(CompleteLesson, completeLesson, {
  goTo: ({ courseSlug, nextLessonSlug }) => `/learn/${courseSlug}/${nextLessonSlug ?? ""}`,
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.text.title ?? "" }];

export default function Lesson() {
  const page = useLoaderData<typeof loader>();
  return <OneLesson key={page.step.id} page={page} />;
}

type Page = Awaited<ReturnType<typeof loader>>;

function OneLesson({ page }: { page: Page }) {
  const { course, steps, done, step, text, before, after, media, watching } = page;
  const under = `/learn/${course.slug}`;
  const at = `${under}/${step.slug}`;
  const [seen, setSeen] = useState<Seen>({ percent: watching.percent, done: false });
  const film = watching.needed === null ? null : { percent: seen.percent, needed: watching.needed };
  useOpened(`${at}/open`, { course: course.slug, lesson: step.slug });
  return (
    <div className="grid items-start gap-x-12 gap-y-6 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <CourseWay done={done} steps={steps} under={under} />
      <article className="max-w-[72ch] min-w-0">
        <PageHeader title={text.title} breadcrumbs={[{ to: under, label: course.title }]} />
        {media && (
          <LessonFileView
            media={media}
            watched={{ before: watching, reportTo: `${at}/watching`, onSeen: setSeen }}
          />
        )}
        <LessonText html={text.html} language={course.language} />
        <footer className="border-line mt-10 flex flex-wrap items-center justify-between gap-3 border-t pt-6">
          {before ? <LinkButton to={`${under}/${before.slug}`}>Previous</LinkButton> : <span />}
          <LessonEnding
            {...{ after, under, film }}
            step={{ ...step, done: step.done || seen.done }}
            kind={text.kind}
          />
        </footer>
      </article>
    </div>
  );
}

type CourseWayProps = Pick<Page, "done" | "steps"> & { under: string };

/** Beside the lesson where there is room; behind one line where there is not. */
function CourseWay({ done, steps, under }: CourseWayProps) {
  const progress = `${done} of ${steps.length} completed`;
  return (
    <>
      <details className="border-line bg-surface rounded-lg border px-4 lg:hidden">
        <summary className="min-h-11 py-2.5 text-sm font-medium">Lessons, {progress}</summary>
        <nav aria-label="Lessons, menu" className="pb-3">
          <Outline steps={steps} under={under} />
        </nav>
      </details>
      <nav
        aria-label="Lessons"
        className="sticky top-20 hidden max-h-[calc(100dvh-6rem)] overflow-y-auto pe-2 lg:block"
      >
        <p className="text-ink-muted mb-2 text-sm">{progress}</p>
        <Outline steps={steps} under={under} />
      </nav>
    </>
  );
}
