import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { ClipboardList } from "lucide-react";
import { quizPreview } from "#app/domain/learning/quiz/quiz-desk.ts";
import { read } from "#app/edge.ts";
import { Empty } from "#app/ui/empty.tsx";
import { QuizQuestion } from "#app/ui/quiz-question.tsx";

export const meta: MetaFunction = () => [{ title: "Preview of the quiz" }];

export const loader = read("course.write", async (glance, { params }) => ({
  questions: await quizPreview(glance, String(params["courseSlug"]), String(params["lessonSlug"])),
}));

export default function QuizPreview() {
  const { questions } = useLoaderData<typeof loader>();
  if (questions.length === 0)
    return (
      <Empty icon={ClipboardList} title="Nothing to see yet">
        Write a question; it stands here as learners will see it.
      </Empty>
    );
  return (
    <div className="flex max-w-3xl flex-col gap-5">
      <p className="text-ink-muted text-sm">As learners see it. What you answer is not kept.</p>
      {questions.map((question) => (
        <QuizQuestion key={question.position} question={question} unclear={false} />
      ))}
    </div>
  );
}
