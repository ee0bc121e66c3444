import type { SheetQuestion } from "#app/domain/learning/quiz/attempt-page.ts";
import { counted } from "#app/ui/amount.tsx";
import { AnswerOrder } from "#app/ui/answer-order.tsx";
import { CONTROL } from "#app/ui/field.tsx";
import { LessonText } from "#app/ui/lesson-text.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";

type QuizQuestionProps = Readonly<{
  question: SheetQuestion;
  /** A number was typed that cannot be read as one. */
  unclear: boolean;
}>;

/** One question of a quiz with what it is answered by. */
export function QuizQuestion({ question, unclear }: QuizQuestionProps) {
  const { locale } = useLocale();
  const { position, points, body } = question;
  const id = `question-${position}`;
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="border-line bg-surface scroll-mt-20 rounded-lg border p-5 sm:px-6"
    >
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <h2 id={`${id}-title`} className="text-lg">
          Question {position}
        </h2>
        <span className="text-ink-muted shrink-0 text-sm">
          {counted(points, "point", "points", locale)}
        </span>
      </div>
      <div id={`${id}-prompt`} className="mb-4">
        <LessonText html={body.html} language={locale} />
      </div>
      <Control question={question} labelledBy={`${id}-title ${id}-prompt`} unclear={unclear} />
    </section>
  );
}

type ControlProps = { question: SheetQuestion; labelledBy: string; unclear: boolean };

function Control({ question, labelledBy, unclear }: ControlProps) {
  const { body, answer, position } = question;
  const name = `a${position}`;
  if (body.kind === "ordering") {
    const order = answer?.kind === "ordering" ? answer.order : null;
    return <AnswerOrder {...{ name, labelledBy, order }} items={body.items} />;
  }
  if ("options" in body) return <Choices {...{ question, labelledBy, name }} />;
  if (body.kind === "matching") return <Pairs {...{ question, name }} />;
  return <Blank {...{ question, labelledBy, name, unclear }} />;
}

function Blank({ question, labelledBy, name, unclear }: PartProps & ControlProps) {
  const { body, answer } = question;
  const text = answer && "text" in answer ? answer.text : "";
  const wired = { name, defaultValue: text, "aria-labelledby": labelledBy };
  if (body.kind === "essay")
    return <textarea {...wired} rows={8} maxLength={20_000} className={CONTROL} />;
  const problem = unclear ? `${name}-unclear` : undefined;
  return (
    <>
      <div className="flex items-center gap-3">
        <input
          {...wired}
          type="text"
          autoComplete="off"
          inputMode={body.kind === "numeric" ? "decimal" : undefined}
          aria-invalid={unclear || undefined}
          aria-describedby={problem}
          className={`${CONTROL} max-w-md`}
        />
        {"unit" in body && <span className="text-ink-muted shrink-0">{body.unit}</span>}
      </div>
      {problem && (
        <p id={problem} role="status" className="text-danger mt-1.5 text-sm font-medium">
          That is not a number. Write digits, with a point or a comma before decimals: 3.5.
        </p>
      )}
    </>
  );
}

type PartProps = { question: SheetQuestion; name: string };

function Choices({ question, labelledBy, name }: PartProps & { labelledBy: string }) {
  const { body, answer } = question;
  if (!("options" in body)) return null;
  const several = body.kind === "multiple";
  const chosen = answer && "choices" in answer ? answer.choices : [];
  const choice = answer && "choice" in answer ? answer.choice : "";
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot hold a prompt with blocks in it.
    <div role="group" aria-labelledby={labelledBy} className="grid gap-2.5">
      {several && <p className="text-ink-muted text-sm">Choose all that are right.</p>}
      {body.options.map(({ id, text }) => (
        <label
          key={id}
          className="border-line-strong bg-surface hover:bg-sunken has-checked:border-primary has-checked:bg-primary-soft flex gap-3 rounded-md border px-4 py-3 text-sm transition-colors"
        >
          <input
            type={several ? "checkbox" : "radio"}
            name={name}
            value={id}
            defaultChecked={several ? chosen.includes(id) : choice === id}
            className="mt-0.5 size-4 shrink-0"
          />
          <span className="min-w-0 break-words">{text}</span>
        </label>
      ))}
    </div>
  );
}

function Pairs({ question, name }: PartProps) {
  const { body, answer } = question;
  if (body.kind !== "matching") return null;
  const pairs = answer?.kind === "matching" ? answer.pairs : {};
  return (
    <div className="flex flex-col gap-3">
      {body.lefts.map(({ id, text }) => (
        <div key={id} className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-2">
          <label htmlFor={`${name}.${id}`} className="text-sm font-medium break-words">
            {text}
          </label>
          <select
            id={`${name}.${id}`}
            name={`${name}.${id}`}
            defaultValue={pairs[id] ?? ""}
            className={CONTROL}
          >
            <option value="">Choose…</option>
            {body.rights.map((right) => (
              <option key={right.id} value={right.id}>
                {right.text}
              </option>
            ))}
          </select>
        </div>
      ))}
    </div>
  );
}
