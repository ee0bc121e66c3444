import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { quizDesk } from "#app/domain/learning/quiz/quiz-desk.ts";
import { saveQuizRules } from "#app/domain/learning/quiz/save-quiz-rules.ts";
import { SaveQuizRules } from "#app/domain/learning/quiz/schema.ts";
import { FEEDBACK_RULES } from "#app/domain/learning/quiz/words.ts";
import { read, write } from "#app/edge.ts";
import { QuizRulesForm } from "#app/ui/quiz-rules-form.tsx";

export const meta: MetaFunction = () => [{ title: "Rules" }];

export const loader = read("course.write", (glance, { params }) =>
  quizDesk(glance, String(params["courseSlug"]), String(params["lessonSlug"])),
);

export const action = write(SaveQuizRules, saveQuizRules);

export default function QuizRules() {
  const { rules, banks } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="max-w-2xl">
      <QuizRulesForm {...{ rules, banks, answer }} feedbackRules={FEEDBACK_RULES} />
    </div>
  );
}
