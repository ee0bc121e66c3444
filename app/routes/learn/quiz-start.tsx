import { useActionData, useParams } from "@remix-run/react";
import { StartAttempt } from "#app/domain/learning/quiz/schema.ts";
import { startAttempt } from "#app/domain/learning/quiz/start-attempt.ts";
import { read, write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";

export const loader = read("course.study", async () => null);

export const action = write(StartAttempt, (scope, input) => startAttempt(scope, input), {
  opens: "quizzes.take",
  goTo: ({ courseSlug, lessonSlug, attemptId }) =>
    `/learn/${courseSlug}/${lessonSlug}/quiz/${attemptId}`,
});

/** Seen only by whoever could not start. */
export default function NotStarted() {
  const answer = useActionData<typeof action>();
  const { courseSlug, lessonSlug } = useParams();
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-5">
      <h1 className="text-2xl">Start the quiz</h1>
      {answer?.refused && <Banner tone="warning" title={answer.refused} live />}
      <div>
        <LinkButton to={`/learn/${courseSlug}/${lessonSlug}/quiz`}>Back to the quiz</LinkButton>
      </div>
    </div>
  );
}
