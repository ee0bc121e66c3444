import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";

type LessonEndingProps = Readonly<{
  step: Readonly<{ slug: string; done: boolean }>;
  after: Readonly<{ slug: string }> | null;
  /** Where the course is learned. */
  under: string;
  kind: string;
  /** What of a film was watched and has to be, in percent; null where its reader says that it is done. */
  film: Readonly<{ percent: number; needed: number }> | null;
}>;

/** Lessons that end by themselves, where that happens, and what leads there. */
const ENDED_ELSEWHERE: Readonly<Record<string, Readonly<{ todo: string; done: string }>>> = {
  quiz: { todo: "To the quiz", done: "Your attempts" },
  package: { todo: "Start the lesson", done: "See it again" },
};

/** What ends a lesson: a quiz by being passed, a package by its own word, a film by being watched, any other by its reader. */
export function LessonEnding({ step, after, under, kind, film }: LessonEndingProps) {
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
  return elsewhere || <Unfinished after={after} film={film} />;
}

/** Without scripts nobody tells what is watched, so the button counts. */
function Unfinished({ after, film }: Pick<LessonEndingProps, "after" | "film">) {
  const button = (
    <Form>
      <Button pendingLabel="Saving…">{after ? "Complete and continue" : "Complete"}</Button>
    </Form>
  );
  if (!film) return button;
  return (
    <>
      <p aria-live="polite" className="text-ink-muted text-sm">
        {film.percent} % watched; done at {film.needed} %.
      </p>
      <noscript>{button}</noscript>
    </>
  );
}
