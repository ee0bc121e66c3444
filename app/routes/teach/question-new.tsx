import { type MetaFunction, useActionData, useLoaderData, useParams } from "@remix-run/react";
import { saveQuestion } from "#app/domain/learning/quiz/save-question.ts";
import { SaveQuestion } from "#app/domain/learning/quiz/schema.ts";
import { taughtQuiz } from "#app/domain/learning/quiz/taught-quiz.ts";
import { isQuestionKind, QUESTION_KINDS } from "#app/domain/learning/quiz/words.ts";
import { read, write } from "#app/edge.ts";
import { QuestionForm } from "#app/ui/question-form.tsx";

export const meta: MetaFunction = () => [{ title: "New question" }];

export const loader = read("course.write", async (glance, { params, request }) => {
  await taughtQuiz(glance, String(params["courseSlug"]), String(params["lessonSlug"]));
  const kind = new URL(request.url).searchParams.get("kind");
  return { kind: isQuestionKind(kind) ? kind : "single" } as const;
});

export const action = write(SaveQuestion, (scope, input) => saveQuestion(scope, input), {
  opens: "quizzes.write",
  goTo: ({ courseSlug, lessonSlug }) => `/teach/courses/${courseSlug}/quizzes/${lessonSlug}`,
});

export default function NewQuestion() {
  const { kind } = useLoaderData<typeof loader>();
  const { courseSlug, lessonSlug } = useParams();
  return (
    <>
      <h2 className="mb-5 text-lg">New question: {QUESTION_KINDS[kind].toLowerCase()}</h2>
      <QuestionForm
        kind={kind}
        written={null}
        answer={useActionData<typeof action>()}
        cancelTo={`/teach/courses/${courseSlug}/quizzes/${lessonSlug}`}
      />
    </>
  );
}
