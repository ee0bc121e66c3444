import { type MetaFunction, useActionData, useLoaderData, useParams } from "@remix-run/react";
import { essayToGrade } from "#app/domain/learning/quiz/essays.ts";
import { gradeEssay } from "#app/domain/learning/quiz/grade-essay.ts";
import { GradeEssay } from "#app/domain/learning/quiz/schema.ts";
import { read, write } from "#app/edge.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { LessonText } from "#app/ui/lesson-text.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";

export const meta: MetaFunction = () => [{ title: "Grade an essay" }];

export const loader = read("course.write", (glance, { params }) =>
  essayToGrade(glance, {
    courseSlug: String(params["courseSlug"]),
    lessonSlug: String(params["lessonSlug"]),
    attemptId: String(params["attemptId"]),
    position: String(params["position"]),
  }),
);

export const action = write(GradeEssay, gradeEssay, {
  goTo: ({ courseSlug, lessonSlug }) =>
    `/teach/courses/${courseSlug}/quizzes/${lessonSlug}/grading`,
});

export default function Essay() {
  const essay = useLoaderData<typeof loader>();
  const { courseSlug, lessonSlug } = useParams();
  const { locale } = useLocale();
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <Card title={`Answer of ${essay.person}`}>
        <LessonText html={essay.html} language={locale} />
        <p className="border-line mt-4 border-s-4 ps-4 break-words whitespace-pre-line">
          {essay.text || "Nothing was written."}
        </p>
      </Card>
      {essay.guidance && (
        <Card title="What to look for">
          <p className="text-sm whitespace-pre-line">{essay.guidance}</p>
        </Card>
      )}
      <Form answer={useActionData<typeof action>()}>
        <TextField
          name="score"
          label={`Points, of ${essay.points}`}
          type="number"
          min={0}
          max={essay.points}
          defaultValue={essay.score === null ? "" : String(essay.score)}
        />
        <TextArea
          name="comment"
          label="Comment for the learner"
          defaultValue={essay.comment}
          optional
        />
        <div className="flex flex-wrap gap-3">
          <Button pendingLabel="Saving…">Give these points</Button>
          <LinkButton to={`/teach/courses/${courseSlug}/quizzes/${lessonSlug}/grading`}>
            Cancel
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}
