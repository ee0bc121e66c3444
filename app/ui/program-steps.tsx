import { Link } from "@remix-run/react";
import { Circle, CircleCheck, CircleDot, Lock } from "lucide-react";
import type { MySection, MyStep } from "#app/domain/learning/programs/my-programs.ts";
import { COURSE_STANDINGS } from "#app/domain/learning/programs/words.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { useChoiceWords } from "#app/ui/program-courses.tsx";
import { ProgressBar } from "#app/ui/progress.tsx";

type ProgramStepsProps = Readonly<{ sections: readonly MySection[]; at: string }>;

/** The way through a path: every course in its section, how the reader stands in it, and what can be done. */
export const ProgramSteps = ({ sections, at }: ProgramStepsProps) => (
  <ol className="flex flex-col gap-6">
    {sections
      .filter(({ courses }) => courses.length > 0)
      .map((section) => (
        <li key={section.id}>
          <StepsHeading {...section} />
          <ol className="divide-line border-line bg-surface divide-y overflow-clip rounded-lg border">
            {section.courses.map((step) => (
              <Step key={step.slug} step={step} at={at} />
            ))}
          </ol>
        </li>
      ))}
  </ol>
);

function StepsHeading({ title, needed, courses }: MySection) {
  const words = useChoiceWords(needed, courses.length);
  if (!title && !words) return null;
  return (
    <header className="mb-3">
      {title && <h2 className="text-lg">{title}</h2>}
      {words && <p className="text-ink-muted text-sm">{words}</p>}
    </header>
  );
}

const ICONS = { completed: CircleCheck, begun: CircleDot, later: Lock } as const;

function Step({ step, at }: { step: MyStep; at: string }) {
  const { slug, title, standing, done, lessons } = step;
  const Icon = ICONS[standing as keyof typeof ICONS] ?? Circle;
  const { label, tone } = COURSE_STANDINGS[standing];
  return (
    <li className="flex gap-3 px-5 py-4">
      <Icon
        aria-hidden
        className={`mt-0.5 size-5 shrink-0 ${standing === "completed" ? "text-link" : "text-line-strong"}`}
      />
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <StepTitle {...step} />
          <p className="mt-1">
            <Badge tone={tone}>{label}</Badge>
          </p>
        </div>
        {standing === "begun" && (
          <div className="w-40">
            <ProgressBar
              value={done}
              max={lessons}
              label={`Lessons completed of ${title}`}
              text={`${done} of ${lessons}`}
            />
          </div>
        )}
        {standing === "open" && (
          <Form action={`${at}/courses/${slug}/take`} id={`take-${slug}`}>
            <Button kind="secondary" size="sm" pendingLabel="One moment…">
              Take<span className="sr-only"> {title}</span>
            </Button>
          </Form>
        )}
      </div>
    </li>
  );
}

/** A course that the reader is in leads to its lessons, one on offer to its page, and one that is neither nowhere. */
function StepTitle({ slug, title, isEnrolled, isOnOffer }: MyStep) {
  if (!isEnrolled && !isOnOffer) return <span className="font-medium">{title}</span>;
  return (
    <Link
      to={isEnrolled ? `/learn/${slug}` : `/courses/${slug}`}
      className="font-medium hover:underline"
    >
      {title}
    </Link>
  );
}
