import type { ReactNode } from "react";
import { FieldError, type FieldWords, Hint, useWiring } from "#app/ui/field.tsx";

type RadioChoice = Readonly<{
  value: string;
  label: string;
  /** What choosing it means. */
  description?: ReactNode;
  disabled?: boolean;
}>;

type RadioCardsProps = FieldWords &
  Readonly<{
    choices: readonly RadioChoice[];
    defaultValue?: string | undefined;
    onChoose?: (value: string) => void;
    /** Side by side where there is room. */
    columns?: 1 | 2 | 3;
  }>;

const COLUMNS = { 1: "", 2: "sm:grid-cols-2", 3: "sm:grid-cols-3" } as const;

/** One of a few, each with room to say what it means. */
export function RadioCards(props: RadioCardsProps) {
  const { choices, defaultValue, onChoose, columns = 1, ...words } = props;
  const { wiring, error, sent } = useWiring(words);
  return (
    <fieldset aria-describedby={wiring["aria-describedby"]} className="flex flex-col gap-1.5">
      <legend className="mb-1.5 text-sm font-medium">{words.label}</legend>
      {words.hint && <Hint id={`${wiring.id}-hint`}>{words.hint}</Hint>}
      <div className={`grid gap-2.5 ${COLUMNS[columns]}`}>
        {choices.map((choice, index) => (
          <label
            key={choice.value}
            className="border-line-strong bg-surface hover:bg-sunken has-checked:border-primary has-checked:bg-primary-soft has-disabled:bg-sunken has-disabled:text-ink-muted flex gap-3 rounded-md border px-4 py-3 text-sm transition-colors"
          >
            <input
              type="radio"
              id={index === 0 ? wiring.id : undefined}
              name={wiring.name}
              value={choice.value}
              required={wiring.required}
              disabled={choice.disabled}
              defaultChecked={choice.value === (sent ?? defaultValue)}
              onChange={onChoose && (() => onChoose(choice.value))}
              className="mt-0.5 size-4 shrink-0"
            />
            <span>
              <span className="block font-medium">{choice.label}</span>
              {choice.description && (
                <span className="text-ink-muted mt-0.5 block">{choice.description}</span>
              )}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={`${wiring.id}-error`}>{error}</FieldError>
    </fieldset>
  );
}
