import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { CircleCheck, CircleDashed } from "lucide-react";
import { attemptReview } from "#app/domain/learning/quiz/attempt-page.ts";
import { SubmitAttempt } from "#app/domain/learning/quiz/schema.ts";
import { submitAttempt } from "#app/domain/learning/quiz/submit-attempt.ts";
import { read, write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";

export const meta: MetaFunction = () => [{ title: "Hand in" }];

export const loader = read("course.study", (glance, { params }) =>
  attemptReview(glance, params["attemptId"]),
);

export const action = write(SubmitAttempt, submitAttempt, {
  goTo: (_, { params: { courseSlug, lessonSlug, attemptId } }) =>
    `/learn/${courseSlug}/${lessonSlug}/quiz/${attemptId}`,
});

export default function HandIn() {
  const attempt = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { questions, courseSlug, lessonSlug, id, oneByOne } = attempt;
  const path = `/learn/${courseSlug}/${lessonSlug}/quiz/${id}`;
  const open = questions.filter(({ isAnswered }) => !isAnswered).length;
  const to = (position: number) =>
    oneByOne ? `${path}?question=${position}` : `${path}#question-${position}`;
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title="Hand in your answers?"
        breadcrumbs={[
          { to: `/learn/${courseSlug}`, label: attempt.courseTitle },
          { to: path, label: attempt.title },
        ]}
      />
      <div className="flex flex-col gap-5">
        {open > 0 && (
          <Banner tone="warning" title={`Not answered yet: ${open} of ${questions.length}.`}>
            You can go back to each of them.
          </Banner>
        )}
        <ol className="divide-line border-line bg-surface divide-y rounded-lg border text-sm">
          {questions.map(({ position, isAnswered }) => (
            <li key={position} className="flex items-center gap-3 px-5 py-3">
              <State isAnswered={isAnswered} />
              <Link to={to(position)} className="link">
                Question {position}
              </Link>
              <span className="text-ink-muted ms-auto">{isAnswered ? "Answered" : "Open"}</span>
            </li>
          ))}
        </ol>
        <Form answer={answer}>
          <div className="flex flex-wrap gap-3">
            <Button pendingLabel="Handing in…">Hand in</Button>
            <LinkButton to={path}>Go back</LinkButton>
          </div>
        </Form>
      </div>
    </div>
  );
}

const State = ({ isAnswered }: { isAnswered: boolean }) =>
  isAnswered ? (
    <CircleCheck aria-hidden className="text-success size-5 shrink-0" />
  ) : (
    <CircleDashed aria-hidden className="text-ink-muted size-5 shrink-0" />
  );
