import type { QuizRules } from "#app/domain/learning/quiz/quiz-desk.ts";
import type { Answer } from "#app/ui/answer.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

type QuizRulesFormProps = Readonly<{
  rules: QuizRules | null;
  banks: readonly Readonly<{ id: string; title: string }>[];
  feedbackRules: Readonly<Record<string, string>>;
  answer: (Answer & Readonly<{ done?: unknown }>) | undefined;
}>;

const UNSET = {
  ...{ bankId: "", draw: null, attemptsAllowed: null, limitMinutes: null, closesAt: "" },
  ...{ shuffles: true, oneByOne: false, passPercent: 70, feedback: "after-submit" },
} as const satisfies QuizRules;

/** The rules of a quiz: what is asked, how often, how long, and what is told afterwards. */
export function QuizRulesForm({ rules, banks, feedbackRules, answer }: QuizRulesFormProps) {
  const now = rules ?? UNSET;
  const number = (value: number | null) => (value === null ? "" : String(value));
  return (
    <Form answer={answer} id="rules">
      {answer?.done ? <Banner tone="success" title="Saved." live /> : null}
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="passPercent"
          label="Percent to pass"
          type="number"
          min={1}
          max={100}
          defaultValue={String(now.passPercent)}
        />
        <TextField
          name="draw"
          label="Questions to ask"
          hint="Drawn anew for each attempt. Empty: all."
          type="number"
          min={1}
          defaultValue={number(now.draw)}
          optional
        />
        <TextField
          name="attemptsAllowed"
          label="Attempts"
          hint="Empty: as many as one likes."
          type="number"
          min={1}
          defaultValue={number(now.attemptsAllowed)}
          optional
        />
        <TextField
          name="limitMinutes"
          label="Minutes"
          hint="Empty: without a limit."
          type="number"
          min={1}
          defaultValue={number(now.limitMinutes)}
          optional
        />
        <TextField
          name="closesAt"
          label="Closes"
          hint="In the academy's time zone."
          type="datetime-local"
          defaultValue={now.closesAt}
          optional
        />
        {banks.length > 0 && (
          <SelectField
            name="bankId"
            label="Question bank"
            hint="Quizzes of one course may share one."
            choices={[
              ...(rules ? [] : [{ value: "", label: "A new one" }]),
              ...banks.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            defaultValue={now.bankId}
          />
        )}
      </div>
      <SelectField
        name="feedback"
        label="When learners see what was right"
        choices={Object.entries(feedbackRules).map(([value, label]) => ({ value, label }))}
        defaultValue={now.feedback}
      />
      <Checkbox
        name="shuffles"
        label="Shuffle questions and choices"
        defaultChecked={now.shuffles}
      />
      <Checkbox name="oneByOne" label="One question at a time" defaultChecked={now.oneByOne} />
      <div>
        <Button pendingLabel="Saving…">{rules ? "Save rules" : "Set up the quiz"}</Button>
      </div>
    </Form>
  );
}
