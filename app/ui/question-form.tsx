import type { Answer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { QuestionFields, type WrittenQuestion } from "#app/ui/question-fields.tsx";

type QuestionFormProps = Readonly<{
  kind: WrittenQuestion["body"]["kind"];
  /** Null for a new one. */
  written: (WrittenQuestion & Readonly<{ points: number; explanation: string }>) | null;
  answer: Answer | undefined;
  cancelTo: string;
}>;

/** What an author says of one question, whatever its kind. */
export const QuestionForm = ({ kind, written, answer, cancelTo }: QuestionFormProps) => (
  <Form answer={answer} className="flex max-w-2xl flex-col gap-5">
    <input type="hidden" name="kind" value={kind} />
    <TextArea
      name="prompt"
      label="Question"
      hint="Markdown, with code where you need it."
      rows={4}
      defaultValue={written?.body.prompt ?? ""}
    />
    <QuestionFields kind={kind} written={written} />
    <TextField
      name="points"
      label="Points"
      type="number"
      min={1}
      max={100}
      defaultValue={String(written?.points ?? 1)}
    />
    <TextArea
      name="explanation"
      label="Why it is right"
      hint="Said with the right answer, when the quiz shows it."
      defaultValue={written?.explanation ?? ""}
      optional
    />
    <div className="flex flex-wrap gap-3">
      <Button pendingLabel="Saving…">Save</Button>
      <LinkButton to={cancelTo}>Cancel</LinkButton>
    </div>
  </Form>
);
