import type { QuestionResult } from "#app/domain/learning/quiz/attempt-page.ts";
import { Badge } from "#app/ui/badge.tsx";
import { LessonText } from "#app/ui/lesson-text.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";

/** What was answered and, where the loader brought it along, what would have been right. */
export const QuizResults = ({ results }: { results: readonly QuestionResult[] }) => (
  <ol className="flex flex-col gap-5">
    {results.map((result) => (
      <li key={result.position}>
        <Result result={result} />
      </li>
    ))}
  </ol>
);

function Result({ result }: { result: QuestionResult }) {
  const { locale } = useLocale();
  const { position, html, given, judged, comment } = result;
  return (
    <section
      aria-labelledby={`result-${position}`}
      className="border-line bg-surface rounded-lg border p-5 sm:px-6"
    >
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={`result-${position}`} className="text-lg">
          Question {position}
        </h2>
        <Mark result={result} />
      </div>
      <LessonText html={html} language={locale} />
      <dl className="mt-4 flex flex-col gap-3 text-sm">
        <Lines term="Your answer" lines={given.length > 0 ? given : ["Not answered"]} />
        {judged && judged.right.length > 0 && <Lines term="Right" lines={judged.right} />}
        {judged?.explanation && <Lines term="Why" lines={[judged.explanation]} />}
        {comment && <Lines term="Your instructor says" lines={[comment]} />}
      </dl>
    </section>
  );
}

function Mark({ result: { judged, points } }: { result: QuestionResult }) {
  if (!judged) return null;
  const { score } = judged;
  if (score === null) return <Badge>Waiting to be graded</Badge>;
  const tone = score === points ? "success" : score > 0 ? "warning" : "danger";
  return (
    <Badge tone={tone}>
      {score} of {points} points
    </Badge>
  );
}

const Lines = ({ term, lines }: { term: string; lines: readonly string[] }) => (
  <div className="grid gap-x-4 gap-y-0.5 sm:grid-cols-[9rem_minmax(0,1fr)]">
    <dt className="text-ink-muted">{term}</dt>
    <dd className="flex flex-col gap-1 break-words whitespace-pre-line">
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </dd>
  </div>
);
