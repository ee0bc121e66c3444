import { ChevronDown, CircleAlert } from "lucide-react";
import type {
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from "react";
import { controlId, useFormState } from "#app/ui/form-state.ts";

/** The look of anything that is typed into. */
export const CONTROL =
  "w-full min-h-10 rounded-md border border-line-strong bg-surface px-3 py-2 text-base text-ink transition-colors hover:border-ink-muted aria-invalid:border-danger disabled:bg-sunken disabled:text-ink-muted sm:text-sm";

export type FieldWords = Readonly<{
  name: string;
  label: string;
  /** Said before anything is typed: what is wanted and why. */
  hint?: ReactNode;
  /** Overrides what the form's answer says about this field. */
  error?: string | undefined;
  /** May stay empty. Everything else is required. */
  optional?: boolean;
}>;

type Wiring = Readonly<{
  id: string;
  name: string;
  required: boolean;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
}>;

/** What a control needs so that its label, hint and error are read with it. */
export function useWiring(words: FieldWords): Readonly<{
  wiring: Wiring;
  error: string | undefined;
  sent: string | undefined;
}> {
  const form = useFormState();
  const id = controlId(form.id, words.name);
  const error = words.error ?? form.answer.fields?.[words.name];
  const described = [words.hint ? `${id}-hint` : "", error ? `${id}-error` : ""];
  const wiring: Wiring = {
    id,
    name: words.name,
    required: !words.optional,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": described.filter(Boolean).join(" ") || undefined,
  };
  return { wiring, error, sent: form.answer.sent?.[words.name] };
}

type FieldProps = FieldWords & { children: (wiring: Wiring, sent?: string) => ReactNode };

/** A label, its hint, one control and what is wrong with it. */
export function Field({ children, ...words }: FieldProps) {
  const { wiring, error, sent } = useWiring(words);
  return (
    <div className="flex flex-col gap-1.5">
      <label
        htmlFor={wiring.id}
        className="flex items-baseline justify-between gap-2 text-sm font-medium"
      >
        {words.label}
        {words.optional && <span className="text-ink-muted text-xs font-normal">Optional</span>}
      </label>
      {words.hint && <Hint id={`${wiring.id}-hint`}>{words.hint}</Hint>}
      {children(wiring, sent)}
      <FieldError id={`${wiring.id}-error`}>{error}</FieldError>
    </div>
  );
}

/** What is wanted, in a muted line. */
export const Hint = ({ id, children }: { id: string; children: ReactNode }) => (
  <p id={id} className="text-ink-muted -mt-0.5 text-sm">
    {children}
  </p>
);

/** What is wrong and what to do, said in words and not by color alone. Nothing when nothing is wrong. */
export const FieldError = ({ id, children }: { id: string; children: string | undefined }) =>
  children ? (
    <p id={id} className="text-danger flex gap-1.5 text-sm font-medium">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {children}
    </p>
  ) : null;

type Native<T> = Omit<T, "id" | "name" | "className" | "required" | "children">;

type TextFieldProps = FieldWords & Native<InputHTMLAttributes<HTMLInputElement>>;

/** One line of text, of whatever `type` the browser should help with. */
export function TextField({
  name,
  label,
  hint,
  error,
  optional = false,
  ...input
}: TextFieldProps) {
  const { defaultValue, type = "text", ...rest } = input;
  return (
    <Field {...{ name, label, hint, error, optional }}>
      {(wiring, sent) => (
        <input
          {...rest}
          {...wiring}
          type={type}
          defaultValue={rest.value === undefined ? (sent ?? defaultValue) : undefined}
          className={CONTROL}
        />
      )}
    </Field>
  );
}

type TextAreaProps = FieldWords & Native<TextareaHTMLAttributes<HTMLTextAreaElement>>;

/** Several lines of text. */
export function TextArea({ name, label, hint, error, optional = false, ...area }: TextAreaProps) {
  const { defaultValue, rows = 4, ...rest } = area;
  return (
    <Field {...{ name, label, hint, error, optional }}>
      {(wiring, sent) => (
        <textarea
          {...rest}
          {...wiring}
          rows={rows}
          defaultValue={rest.value === undefined ? (sent ?? defaultValue) : undefined}
          className={CONTROL}
        />
      )}
    </Field>
  );
}

type Choice = Readonly<{ value: string; label: string; disabled?: boolean }>;

type SelectFieldProps = FieldWords &
  Native<SelectHTMLAttributes<HTMLSelectElement>> & { choices: readonly Choice[] };

/** One of several, by the browser's own list: it works everywhere, with every input device. */
export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, error, optional = false, choices, defaultValue, ...rest } = props;
  return (
    <Field {...{ name, label, hint, error, optional }}>
      {(wiring, sent) => (
        <div className="relative">
          <select
            {...rest}
            {...wiring}
            defaultValue={rest.value === undefined ? (sent ?? defaultValue) : undefined}
            className={`${CONTROL} appearance-none pe-9`}
          >
            {choices.map(({ label: words, ...choice }) => (
              <option key={choice.value} {...choice}>
                {words}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden
            className="text-ink-muted pointer-events-none absolute inset-y-0 end-3 my-auto size-4"
          />
        </div>
      )}
    </Field>
  );
}
