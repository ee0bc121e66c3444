import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { drawnLesson } from "#app/domain/learning/authoring/drawn-lesson.ts";
import { keepLessonFile } from "#app/domain/learning/authoring/keep-lesson-file.ts";
import { KeepLessonFile } from "#app/domain/learning/authoring/schema.ts";
import { read, write } from "#app/edge.ts";
import { receiveLessonFile } from "#app/receive-lesson-file.ts";
import { LessonFilePage } from "#app/ui/lesson-file-page.tsx";
import { UploadField } from "#app/ui/upload-field.tsx";

export const meta: MetaFunction = () => [{ title: "Film of the lesson" }];

export const loader = read("course.write", async (glance, { params }) => {
  const { courseSlug, lessonId } = params;
  const { course, lesson } = await drawnLesson(glance, String(courseSlug), String(lessonId));
  return { course, lesson: { id: lesson.id, title: lesson.title } };
});

export const action = write(KeepLessonFile, keepLessonFile, {
  opens: "films.convert",
  prepare: (input, { context }) => receiveLessonFile(context, input, "lesson-video"),
  goTo: ({ courseSlug, lessonId }) => `/teach/courses/${courseSlug}/lessons/${lessonId}`,
});

export default function Page() {
  const { course, lesson } = useLoaderData<typeof loader>();
  return (
    <LessonFilePage
      title="Film of the lesson"
      course={course}
      lesson={lesson}
      answer={useActionData<typeof action>()}
    >
      <UploadField
        name="file"
        purpose="lesson-video"
        label="Film"
        accept="video/*"
        hint="MP4 with H.264 plays everywhere; WebM nearly so. At most 5 GB."
      />
    </LessonFilePage>
  );
}
