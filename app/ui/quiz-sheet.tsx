import { useSubmit } from "@remix-run/react";
import type { SheetQuestion } from "#app/domain/learning/quiz/attempt-page.ts";
import type { Answer } from "#app/ui/answer.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Countdown } from "#app/ui/countdown.tsx";
import { Form } from "#app/ui/form.tsx";
import type { Told } from "#app/ui/keep-answers.ts";
import { QuizQuestion } from "#app/ui/quiz-question.tsx";
import { useKeptAnswers } from "#app/ui/use-kept-answers.ts";

type QuizSheetProps = Readonly<{
  /** Where this attempt lives. */
  path: string;
  questions: readonly SheetQuestion[];
  /** The one question to show, or all of them. */
  only: number | null;
  deadlineAt: Date | null;
  now: Date;
  answer: Answer | undefined;
}>;

/** An open attempt: its questions, the time that is left, and how far its answers are kept. */
export function QuizSheet({ path, questions, only, deadlineAt, now, answer }: QuizSheetProps) {
  const shown = only === null ? questions : questions.filter(({ position }) => position === only);
  const { around, told, flush } = useKeptAnswers(`${path}/save`, String(only));
  const submit = useSubmit();
  const handIn = async () => {
    await flush();
    submit(null, { method: "post", action: `${path}/hand-in` });
  };
  return (
    <div ref={around}>
      <div className="border-line bg-canvas sticky top-14 z-10 -mx-4 mb-5 flex min-h-11 flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b px-4 py-2">
        {deadlineAt ? <Countdown deadlineAt={deadlineAt} now={now} onOver={handIn} /> : <span />}
        <Kept told={told} />
      </div>
      {told.refused && (
        <div className="mb-5">
          <Banner tone="danger" title={told.refused} live />
        </div>
      )}
      <Form answer={answer} key={only} className="flex flex-col gap-5">
        <input
          type="hidden"
          name="slots"
          defaultValue={shown.map(({ position }) => position).join(",")}
        />
        {shown.map((question) => (
          <QuizQuestion
            key={question.position}
            question={question}
            unclear={told.unclear?.includes(question.position) ?? false}
          />
        ))}
        <Steps only={only} last={questions.length} />
      </Form>
    </div>
  );
}

const STATES = {
  idle: "Answers are saved as you give them.",
  saving: "Saving…",
  saved: "All answers saved.",
  waiting: "Not saved yet: no connection. Trying again…",
  refused: "Not saved.",
} as const;

const Kept = ({ told }: { told: Told }) => (
  <p role="status" className="text-ink-muted text-sm">
    {told.state && STATES[told.state]}
  </p>
);

type StepsProps = { only: number | null; last: number };

function Steps({ only, last }: StepsProps) {
  const review = only === null || only === last ? "primary" : "secondary";
  return (
    <div className="flex flex-wrap items-center gap-3">
      {only !== null && only < last && (
        <Button name="next" value={only + 1}>
          Next question
        </Button>
      )}
      {only !== null && only > 1 && (
        <Button name="next" value={only - 1} kind="secondary">
          Previous question
        </Button>
      )}
      <Button name="next" value="review" kind={review} pendingLabel="Saving…">
        Review and hand in
      </Button>
    </div>
  );
}
