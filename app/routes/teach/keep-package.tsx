import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { drawnLesson } from "#app/domain/learning/authoring/drawn-lesson.ts";
import { keepLessonPackage } from "#app/domain/learning/scorm/keep-lesson-package.ts";
import { KeepLessonPackage } from "#app/domain/learning/scorm/schema.ts";
import { read, write } from "#app/edge.ts";
import { receivePackage } from "#app/receive-package.ts";
import { LessonFilePage } from "#app/ui/lesson-file-page.tsx";
import { UploadField } from "#app/ui/upload-field.tsx";

export const meta: MetaFunction = () => [{ title: "Package of the lesson" }];

export const loader = read("course.write", async (glance, { params }) => {
  const { courseSlug, lessonId } = params;
  const { course, lesson } = await drawnLesson(glance, String(courseSlug), String(lessonId));
  return { course, lesson: { id: lesson.id, title: lesson.title } };
});

export const action = write(KeepLessonPackage, keepLessonPackage, {
  prepare: (input, { context }) => receivePackage(context, input),
  goTo: ({ courseSlug, lessonId }) => `/teach/courses/${courseSlug}/lessons/${lessonId}`,
});

export default function Page() {
  const { course, lesson } = useLoaderData<typeof loader>();
  return (
    <LessonFilePage
      title="Package of the lesson"
      course={course}
      lesson={lesson}
      answer={useActionData<typeof action>()}
    >
      <UploadField
        name="file"
        purpose="lesson-package"
        label="Package"
        accept=".zip,application/zip"
        hint="A zip in SCORM 1.2 or 2004, as your authoring tool exports it. At most 1 GB. Learners who are in the middle of an earlier package stay with it until they finish."
      />
    </LessonFilePage>
  );
}
