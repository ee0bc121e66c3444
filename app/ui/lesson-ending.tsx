import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";

type LessonEndingProps = Readonly<{
  step: Readonly<{ slug: string; done: boolean }>;
  after: Readonly<{ slug: string }> | null;
  /** Where the course is learned. */
  under: string;
  kind: string;
}>;

/** Lessons that end by themselves, where that happens, and what leads there. */
const ENDED_ELSEWHERE: Readonly<Record<string, Readonly<{ todo: string; done: string }>>> = {
  quiz: { todo: "To the quiz", done: "Your attempts" },
  package: { todo: "Start the lesson", done: "See it again" },
};

/** What ends a lesson: a quiz by being passed, a package by its own word, any other by its reader. */
export function LessonEnding({ step, after, under, kind }: LessonEndingProps) {
  const place = kind === "scorm" ? "package" : kind;
  const words = ENDED_ELSEWHERE[place];
  const elsewhere = words && (
    <LinkButton to={`${under}/${step.slug}/${place}`} kind={step.done ? "secondary" : "primary"}>
      {step.done ? words.done : words.todo}
    </LinkButton>
  );
  if (step.done)
    return (
      <span className="flex flex-wrap gap-3">
        {elsewhere}
        <LinkButton to={`${under}/${after?.slug ?? ""}`} kind="primary">
          {after ? "Next lesson" : "Back to the course"}
        </LinkButton>
      </span>
    );
  return (
    elsewhere || (
      <Form>
        <Button pendingLabel="Saving…">{after ? "Complete and continue" : "Complete"}</Button>
      </Form>
    )
  );
}
