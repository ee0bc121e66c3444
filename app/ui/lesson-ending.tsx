import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";

type LessonEndingProps = Readonly<{
  step: Readonly<{ slug: string; done: boolean }>;
  after: Readonly<{ slug: string }> | null;
  /** Where the course is learned. */
  under: string;
  isQuiz: boolean;
}>;

/** What ends a lesson: a quiz by being passed, any other by its reader. */
export function LessonEnding({ step, after, under, isQuiz }: LessonEndingProps) {
  const quiz = isQuiz && (
    <LinkButton to={`${under}/${step.slug}/quiz`} kind={step.done ? "secondary" : "primary"}>
      {step.done ? "Your attempts" : "To the quiz"}
    </LinkButton>
  );
  if (step.done)
    return (
      <span className="flex flex-wrap gap-3">
        {quiz}
        <LinkButton to={`${under}/${after?.slug ?? ""}`} kind="primary">
          {after ? "Next lesson" : "Back to the course"}
        </LinkButton>
      </span>
    );
  return (
    quiz || (
      <Form>
        <Button pendingLabel="Saving…">{after ? "Complete and continue" : "Complete"}</Button>
      </Form>
    )
  );
}
