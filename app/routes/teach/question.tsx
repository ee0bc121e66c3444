import { type MetaFunction, useActionData, useLoaderData, useParams } from "@remix-run/react";
import { questionDesk } from "#app/domain/learning/quiz/quiz-desk.ts";
import { saveQuestion } from "#app/domain/learning/quiz/save-question.ts";
import { SaveQuestion } from "#app/domain/learning/quiz/schema.ts";
import { QUESTION_KINDS } from "#app/domain/learning/quiz/words.ts";
import { read, write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { QuestionForm } from "#app/ui/question-form.tsx";

export const meta: MetaFunction = () => [{ title: "Question" }];

export const loader = read("course.write", (glance, { params }) =>
  questionDesk(glance, {
    courseSlug: String(params["courseSlug"]),
    lessonSlug: String(params["lessonSlug"]),
    questionId: String(params["questionId"]),
  }),
);

export const action = write(SaveQuestion, (scope, input) => saveQuestion(scope, input));

export default function Question() {
  const question = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { courseSlug, lessonSlug } = useParams();
  const saved = answer?.done;
  return (
    <div className="flex max-w-2xl flex-col gap-5">
      <h2 className="text-lg">{QUESTION_KINDS[question.body.kind]}</h2>
      {saved && (
        <Banner
          tone="success"
          live
          title={saved.corrected ? "Saved. Answers are judged again." : "Saved."}
        >
          {saved.corrected &&
            "Every attempt that was asked this question gets its new score. Nobody loses a pass."}
        </Banner>
      )}
      {question.answers > 0 && !saved && (
        <Banner title="Learners have answered this question">
          A new key judges their answers again, as long as the choices and points stay the same.
          Other changes count for new attempts.
        </Banner>
      )}
      <QuestionForm
        kind={question.body.kind}
        written={question}
        answer={answer}
        cancelTo={`/teach/courses/${courseSlug}/quizzes/${lessonSlug}`}
      />
    </div>
  );
}
