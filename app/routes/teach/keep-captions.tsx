import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { drawnLesson } from "#app/domain/learning/authoring/drawn-lesson.ts";
import { keepLessonFile } from "#app/domain/learning/authoring/keep-lesson-file.ts";
import { KeepCaptions } from "#app/domain/learning/authoring/schema.ts";
import { read, write } from "#app/edge.ts";
import { receiveLessonFile } from "#app/receive-lesson-file.ts";
import { TextField } from "#app/ui/field.tsx";
import { LessonFilePage } from "#app/ui/lesson-file-page.tsx";
import { UploadField } from "#app/ui/upload-field.tsx";

export const meta: MetaFunction = () => [{ title: "Captions" }];

export const loader = read("course.write", async (glance, { params }) => {
  const { courseSlug, lessonId } = params;
  const { course, lesson } = await drawnLesson(glance, String(courseSlug), String(lessonId));
  return { course, lesson: { id: lesson.id, title: lesson.title } };
});

export const action = write(KeepCaptions, keepLessonFile, {
  prepare: (input, { context }) => receiveLessonFile(context, input, "captions"),
  goTo: ({ courseSlug, lessonId }) => `/teach/courses/${courseSlug}/lessons/${lessonId}`,
});

export default function Page() {
  const { course, lesson } = useLoaderData<typeof loader>();
  return (
    <LessonFilePage
      title="Captions"
      course={course}
      lesson={lesson}
      answer={useActionData<typeof action>()}
    >
      <TextField
        name="language"
        label="Language"
        hint="By its code, such as en or pt-BR."
        defaultValue={course.language}
      />
      <UploadField
        name="file"
        purpose="captions"
        label="Captions"
        accept=".vtt,text/vtt"
        hint="A WebVTT file. Captions in the same language are replaced."
      />
    </LessonFilePage>
  );
}
