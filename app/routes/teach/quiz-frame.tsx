import { Outlet, useLoaderData } from "@remix-run/react";
import { taughtQuiz } from "#app/domain/learning/quiz/taught-quiz.ts";
import { read } from "#app/edge.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

export const loader = read("course.write", async (glance, { params }) => {
  const [courseSlug, lessonSlug] = [String(params["courseSlug"]), String(params["lessonSlug"])];
  return { courseSlug, lessonSlug, ...(await taughtQuiz(glance, courseSlug, lessonSlug)) };
});

export default function QuizInTheMaking() {
  const { courseSlug, courseTitle, lessonSlug, lessonId, title } = useLoaderData<typeof loader>();
  const course = `/teach/courses/${courseSlug}`;
  const at = `${course}/quizzes/${lessonSlug}`;
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[
          { to: "/teach", label: "Teaching" },
          { to: course, label: courseTitle },
          { to: `${course}/lessons/${lessonId}`, label: "Introduction" },
        ]}
      />
      <Tabs
        label="Quiz"
        tabs={[
          { to: at, label: "Questions", end: true },
          { to: `${at}/rules`, label: "Rules" },
          { to: `${at}/preview`, label: "Preview" },
          { to: `${at}/grading`, label: "Grading" },
          { to: `${at}/results`, label: "Results" },
          { to: `${at}/extra-time`, label: "Extra time" },
        ]}
      />
      <Outlet />
    </>
  );
}
