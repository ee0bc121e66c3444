import { Link, useLoaderData } from "@remix-run/react";
import { completeLesson } from "#app/domain/learning/complete-lesson.ts";
import { lessonPage } from "#app/domain/learning/queries.ts";
import { CompleteLesson } from "#app/domain/learning/schema.ts";
import { read, write } from "#app/edge.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { LessonText } from "#app/ui/lesson-text.tsx";

export const loader = read("course.study", (glance, { params }) =>
  lessonPage(glance, String(params["courseSlug"]), String(params["lessonSlug"])),
);

export const action = write(CompleteLesson, completeLesson, {
  goTo: ({ courseSlug, nextLessonSlug }) =>
    nextLessonSlug ? `/learn/${courseSlug}/${nextLessonSlug}` : "/learn",
});

export default function Lesson() {
  const { lesson, outline } = useLoaderData<typeof loader>();
  return (
    <>
      <nav aria-label={lesson.courseTitle}>
        <ol>
          {outline.map((item) => (
            <li key={item.slug}>
              <Link to={`../${item.slug}`} relative="path">
                {item.title} {item.done ? "(done)" : ""}
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <h1 className="text-2xl">{lesson.title}</h1>
      <LessonText html={lesson.html} language={lesson.language} />
      <Form>
        <Button>Complete and continue</Button>
      </Form>
    </>
  );
}
