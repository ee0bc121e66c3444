import { type MetaFunction, useActionData, useLoaderData, useParams } from "@remix-run/react";
import { questionDesk } from "#app/domain/learning/quiz/quiz-desk.ts";
import { retireQuestion } from "#app/domain/learning/quiz/retire-question.ts";
import { RetireQuestion } from "#app/domain/learning/quiz/schema.ts";
import { read, write } from "#app/edge.ts";
import { ConfirmPage } from "#app/ui/confirm.tsx";

export const meta: MetaFunction = () => [{ title: "Remove a question" }];

export const loader = read("course.write", (glance, { params }) =>
  questionDesk(glance, {
    courseSlug: String(params["courseSlug"]),
    lessonSlug: String(params["lessonSlug"]),
    questionId: String(params["questionId"]),
  }),
);

export const action = write(RetireQuestion, retireQuestion, {
  goTo: ({ courseSlug, lessonSlug }) => `/teach/courses/${courseSlug}/quizzes/${lessonSlug}`,
});

export default function RemoveQuestion() {
  const { body } = useLoaderData<typeof loader>();
  const { courseSlug, lessonSlug } = useParams();
  return (
    <ConfirmPage
      title="Remove this question?"
      description={`“${body.prompt.slice(0, 200)}” is asked no more. Attempts that were asked it keep it, and their scores.`}
      confirm="Remove"
      cancelTo={`/teach/courses/${courseSlug}/quizzes/${lessonSlug}`}
      answer={useActionData<typeof action>()}
    />
  );
}
