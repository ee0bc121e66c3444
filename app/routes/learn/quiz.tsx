import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { ClipboardList } from "lucide-react";
import { quizCover } from "#app/domain/learning/quiz/quiz-cover.ts";
import { ATTEMPT_STATES } from "#app/domain/learning/quiz/words.ts";
import { read } from "#app/edge.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { QuizAttempts } from "#app/ui/quiz-attempts.tsx";
import { Time } from "#app/ui/time.tsx";

export const loader = read("course.study", (glance, { params }) =>
  quizCover(glance, String(params["courseSlug"]), String(params["lessonSlug"])),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

type Cover = Awaited<ReturnType<typeof loader>>;

export default function Quiz() {
  const quiz = useLoaderData<typeof loader>();
  const course = `/learn/${quiz.courseSlug}`;
  const here = `${course}/${quiz.lessonSlug}/quiz`;
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-6">
      <div className="-mb-6">
        <PageHeader
          title={quiz.title}
          breadcrumbs={[
            { to: course, label: quiz.courseTitle },
            { to: `${course}/${quiz.lessonSlug}`, label: "About this quiz" },
          ]}
        />
      </div>
      {quiz.passed && <Banner tone="success" title="You have passed this quiz." />}
      {quiz.questions === 0 ? (
        <Empty icon={ClipboardList} title="There is no question here yet">
          Your instructor is still writing this quiz. Come back later.
        </Empty>
      ) : (
        <Card title="What to expect" footer={<Begin quiz={quiz} here={here} />}>
          <DefinitionList items={rulesOf(quiz)} />
        </Card>
      )}
      <QuizAttempts attempts={quiz.attempts} states={ATTEMPT_STATES} here={here} />
    </div>
  );
}

function rulesOf(quiz: Cover) {
  const minutes = quiz.limitMinutes;
  const extra = quiz.extraPercent > 0 && ` and ${quiz.extraPercent}% more for you`;
  return [
    { term: "Questions", value: String(quiz.questions) },
    { term: "To pass", value: `${quiz.passPercent}% of the points` },
    { term: "Time", value: minutes ? `${minutes} minutes${extra || ""}` : "As long as you like" },
    {
      term: "Attempts",
      value:
        quiz.attemptsAllowed === null
          ? "As many as you like"
          : `${quiz.left} of ${quiz.attemptsAllowed} left`,
    },
    { term: "Closes", value: quiz.closesAt && <Time at={quiz.closesAt} style="date-time" /> },
  ].filter(({ value }) => value);
}

function Begin({ quiz, here }: { quiz: Cover; here: string }) {
  if (quiz.open)
    return (
      <LinkButton to={`${here}/${quiz.open.id}`} kind="primary">
        Go on with attempt {quiz.open.number}
      </LinkButton>
    );
  if (quiz.hasClosed) return "This quiz has closed.";
  if (quiz.left === 0) return "You have used every attempt.";
  return (
    <Form action={`${here}/start`}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <span>{quiz.limitMinutes ? "The time runs from the moment you start." : ""}</span>
        <Button pendingLabel="Starting…">
          {quiz.attempts.length > 0 ? "Try again" : "Start the quiz"}
        </Button>
      </div>
    </Form>
  );
}
