import { type ReactNode, useState } from "react";
import type { QuestionBody, QuestionKey } from "#app/domain/learning/quiz/question.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { CONTROL, FieldError, TextArea, TextField, useWiring } from "#app/ui/field.tsx";
import { useFormState } from "#app/ui/form-state.ts";

type Kind = QuestionBody["kind"];
type Row = Readonly<{ id: string; text: string; right?: boolean; match?: Row }>;
export type WrittenQuestion = Readonly<{ body: QuestionBody; key: QuestionKey }>;

type QuestionFieldsProps = Readonly<{ kind: Kind; written: WrittenQuestion | null }>;

/** What a question of this kind needs beside its prompt. */
export function QuestionFields({ kind, written }: QuestionFieldsProps) {
  const key = written?.key;
  if (kind === "numeric") return <NumericFields body={written?.body} answer={key} />;
  if (kind === "short") return <ShortFields answer={key} />;
  if (kind === "essay")
    return (
      <TextArea
        name="guidance"
        label="What to look for"
        hint="For whoever grades it. Learners never see it."
        defaultValue={key?.kind === "essay" ? key.guidance : ""}
        optional
      />
    );
  return (
    <>
      <Rows kind={kind} rows={written ? rowsOf(written) : []} />
      {kind !== "single" && (
        <Checkbox
          name="partial"
          label="A part that is right earns its share"
          hint="Otherwise only the whole answer earns points."
          defaultChecked={key && "partial" in key ? key.partial : true}
        />
      )}
    </>
  );
}

/** The parts of a question in the order in which its author wrote them. */
function rowsOf({ body, key }: WrittenQuestion): readonly Row[] {
  if (body.kind === "single" && key.kind === "single")
    return body.options.map((row) => ({ ...row, right: row.id === key.right }));
  if (body.kind === "multiple" && key.kind === "multiple")
    return body.options.map((row) => ({ ...row, right: key.right.includes(row.id) }));
  if (body.kind === "ordering" && key.kind === "ordering")
    return key.order.flatMap((id) => body.items.filter((item) => item.id === id));
  if (body.kind === "matching" && key.kind === "matching")
    return body.lefts.map((left) => {
      const match = body.rights.find(({ id }) => id === key.pairs[left.id]);
      return match ? { ...left, match } : left;
    });
  return [];
}

type RowKind = "single" | "multiple" | "ordering" | "matching";

const ABOUT = {
  single: { legend: "Choices", hint: "Mark the one that is right.", row: "Choice" },
  multiple: { legend: "Choices", hint: "Mark all that are right.", row: "Choice" },
  ordering: {
    legend: "Steps",
    hint: "In the right order. Learners see them shuffled.",
    row: "Step",
  },
  matching: { legend: "Pairs", hint: "Learners see the right column shuffled.", row: "Left" },
} as const satisfies Record<RowKind, object>;

const LEAST = 4;
const MOST = 30;

function Rows({ kind, rows }: { kind: RowKind; rows: readonly Row[] }) {
  const [count, setCount] = useState(Math.min(MOST, Math.max(LEAST, rows.length + 1)));
  const { legend, hint } = ABOUT[kind];
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-sm font-medium">{legend}</legend>
      <p className="text-ink-muted text-sm">{hint} Empty lines are left out.</p>
      {Array.from({ length: count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the form.
        <RowFields key={at} kind={kind} at={at} row={rows[at]} />
      ))}
      {count < MOST && (
        <div>
          <Button type="button" kind="secondary" size="sm" onClick={() => setCount(count + 1)}>
            Add a line
          </Button>
        </div>
      )}
    </fieldset>
  );
}

type RowFieldsProps = { kind: RowKind; at: number; row: Row | undefined };

function RowFields({ kind, at, row }: RowFieldsProps) {
  const label = `${ABOUT[kind].row} ${at + 1}`;
  const text = <Filled name={`text.${at}`} idName={`id.${at}`} label={label} row={row} />;
  if (kind === "matching")
    return (
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        {text}
        <Filled
          name={`match.${at}`}
          idName={`matchId.${at}`}
          label={`Right ${at + 1}`}
          row={row?.match}
        />
      </div>
    );
  if (kind === "ordering") return text;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-4">
      {text}
      <Right kind={kind} at={at} row={row}>
        <span className="sr-only">{label} is right</span>
        <span aria-hidden>Right</span>
      </Right>
    </div>
  );
}

type FilledProps = { name: string; idName: string; label: string; row: Row | undefined };

/** One line of text. It may stay empty, which its legend has said for all of them. */
function Filled({ name, idName, label, row }: FilledProps) {
  const { wiring, error, sent } = useWiring({ name, label, optional: true });
  return (
    <div className="flex flex-col gap-1.5">
      {row && <input type="hidden" name={idName} value={row.id} />}
      <label htmlFor={wiring.id} className="text-sm font-medium">
        {label}
      </label>
      <input
        {...wiring}
        type="text"
        maxLength={500}
        defaultValue={sent ?? row?.text ?? ""}
        className={CONTROL}
      />
      <FieldError id={`${wiring.id}-error`}>{error}</FieldError>
    </div>
  );
}

function Right({ kind, at, row, children }: RowFieldsProps & { children: ReactNode }) {
  const { answer } = useFormState();
  const sent = answer.sent?.["right"];
  return (
    <label className="flex min-h-10 items-center gap-2 text-sm">
      <input
        type={kind === "single" ? "radio" : "checkbox"}
        name="right"
        value={at}
        defaultChecked={sent === undefined ? (row?.right ?? false) : sent === String(at)}
        className="size-4"
      />
      {children}
    </label>
  );
}

type KeyProps = { answer: QuestionKey | undefined };

function NumericFields({ body, answer }: KeyProps & { body: QuestionBody | undefined }) {
  const key = answer?.kind === "numeric" ? answer : null;
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <TextField
        name="value"
        label="Right number"
        inputMode="decimal"
        defaultValue={key?.value ?? ""}
      />
      <TextField
        name="tolerance"
        label="Give or take"
        inputMode="decimal"
        defaultValue={key?.tolerance ?? "0"}
      />
      <TextField
        name="unit"
        label="Unit"
        maxLength={30}
        defaultValue={body?.kind === "numeric" ? body.unit : ""}
        optional
      />
    </div>
  );
}

function ShortFields({ answer }: KeyProps) {
  const key = answer?.kind === "short" ? answer : null;
  return (
    <>
      <TextArea
        name="accepted"
        label="Accepted texts"
        hint="One on each line."
        defaultValue={key?.accepted.join("\n") ?? ""}
      />
      <Checkbox
        name="ignoreCase"
        label="Capital letters do not count"
        defaultChecked={key?.ignore.case ?? true}
      />
      <Checkbox
        name="ignoreAccents"
        label="Accents do not count"
        defaultChecked={key?.ignore.accents ?? false}
      />
      <Checkbox
        name="ignorePunctuation"
        label="Punctuation does not count"
        defaultChecked={key?.ignore.punctuation ?? false}
      />
    </>
  );
}
