import { type MetaFunction, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { attemptPage } from "#app/domain/learning/quiz/attempt-page.ts";
import { saveAnswers } from "#app/domain/learning/quiz/save-answers.ts";
import { SaveAnswers } from "#app/domain/learning/quiz/schema.ts";
import { read, write } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { QuizResults } from "#app/ui/quiz-result.tsx";
import { QuizSheet } from "#app/ui/quiz-sheet.tsx";

export const loader = read("course.study", (glance, { params }) =>
  attemptPage(glance, params["attemptId"]),
);

export const action = write(SaveAnswers, saveAnswers, {
  goTo: ({ next }, { request }) => {
    const { pathname } = new URL(request.url);
    const here = pathname.replace(/\.data$/, "");
    return next === "review" ? `${here}/hand-in` : `${here}?question=${next}`;
  },
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

type Attempt = Awaited<ReturnType<typeof loader>>;

export default function AttemptPage() {
  const attempt = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [query] = useSearchParams();
  const quiz = `/learn/${attempt.courseSlug}/${attempt.lessonSlug}/quiz`;
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={attempt.title}
        description={`Attempt ${attempt.number}`}
        breadcrumbs={[
          { to: `/learn/${attempt.courseSlug}`, label: attempt.courseTitle },
          { to: quiz, label: attempt.title },
        ]}
      />
      {attempt.questions ? (
        <QuizSheet
          path={`${quiz}/${attempt.id}`}
          questions={attempt.questions}
          only={attempt.oneByOne ? shownIn(query, attempt.questions.length) : null}
          deadlineAt={attempt.deadlineAt}
          now={attempt.now}
          answer={answer}
        />
      ) : (
        <div className="flex flex-col gap-6">
          <Verdict attempt={attempt} quiz={quiz} />
          <QuizResults results={attempt.results} />
        </div>
      )}
    </div>
  );
}

function shownIn(query: URLSearchParams, last: number): number {
  const asked = Math.trunc(Number(query.get("question")) || 1);
  return Math.min(Math.max(asked, 1), last);
}

function Verdict({ attempt, quiz }: { attempt: Attempt; quiz: string }) {
  const { percent, score, maxScore, passPercent, passedAt, showsKeys, left } = attempt;
  const again = left !== 0 && (
    <LinkButton to={quiz} size="sm">
      {passedAt ? "To the quiz" : "Try again"}
    </LinkButton>
  );
  if (percent === null)
    return (
      <Banner
        title="Handed in. Your instructor reads it and gives the score."
        action={again}
        live
      />
    );
  const told = `${score} of ${maxScore} points, ${percent}%. You need ${passPercent}%.`;
  const keptPass = passedAt && percent < passPercent;
  return (
    <Banner
      tone={passedAt ? "success" : "warning"}
      title={passedAt ? "Passed. Well done." : "Not passed this time."}
      action={again}
      live
    >
      {told}
      {keptPass && " The key was corrected since; your pass stays."}
      {!showsKeys && " Which answers were right is not shown now."}
    </Banner>
  );
}
