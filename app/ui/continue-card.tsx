import { Link } from "@remix-run/react";
import { counted } from "#app/ui/amount.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Cover } from "#app/ui/cover.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { ProgressBar } from "#app/ui/progress.tsx";

type ContinueCardProps = Readonly<{
  courseSlug: string;
  course: string;
  lessonSlug: string;
  lesson: string;
  minutes: number;
  done: number;
  lessonCount: number;
  pathSlug: string | null;
  path: string | null;
}>;

/** The one thing to do next: the lesson at which the reader left off. */
export function ContinueCard(props: ContinueCardProps) {
  const { courseSlug, course, lessonSlug, lesson, minutes, done, lessonCount, pathSlug, path } =
    props;
  const { locale } = useLocale();
  return (
    <section
      aria-labelledby="go-on"
      className="border-line bg-surface shadow-raised grid overflow-clip rounded-lg border sm:grid-cols-[14rem_1fr]"
    >
      <div className="hidden sm:grid">
        <Cover title={course} />
      </div>
      <div className="flex flex-col gap-4 p-5 sm:p-6">
        <div>
          <p className="text-ink-muted text-sm">
            {course}
            {pathSlug && (
              <>
                {" · "}
                <Link to={`/paths/${pathSlug}/learn`} className="link">
                  {path}
                </Link>
              </>
            )}
          </p>
          <h2 id="go-on" className="mt-1 text-xl">
            {lesson}
          </h2>
          {minutes > 0 && (
            <p className="text-ink-muted figures mt-1 text-sm">
              {counted(minutes, "minute", "minutes", locale)}
            </p>
          )}
        </div>
        <ProgressBar
          value={done}
          max={lessonCount}
          label={`Lessons completed of ${course}`}
          text={`${done} of ${counted(lessonCount, "lesson", "lessons", locale)}`}
        />
        <div>
          <LinkButton to={`/learn/${courseSlug}/${lessonSlug}`} kind="primary">
            {done > 0 ? "Continue" : "Start"}
          </LinkButton>
        </div>
      </div>
    </section>
  );
}
