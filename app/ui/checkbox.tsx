import type { InputHTMLAttributes, ReactNode } from "react";
import { FieldError, type FieldWords, useWiring } from "#app/ui/field.tsx";

type CheckboxProps = Omit<FieldWords, "label"> &
  Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "name" | "type" | "className" | "required"> & {
    /** May hold links, for example to the terms that are agreed to. */
    label: ReactNode;
  };

/** One yes or no, sent as `on` or not at all. It may stay empty unless `optional` is false. */
export function Checkbox({ name, label, hint, error, optional = true, ...input }: CheckboxProps) {
  const wired = useWiring({ name, label: "", hint, error, optional });
  const { defaultChecked, ...rest } = input;
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-start gap-3">
        <input
          {...rest}
          {...wired.wiring}
          type="checkbox"
          defaultChecked={rest.checked === undefined ? defaultChecked : undefined}
          className="mt-0.5 size-5 shrink-0 sm:size-4.5"
        />
        <div className="text-sm">
          <label htmlFor={wired.wiring.id} className="font-medium">
            {label}
          </label>
          {hint && (
            <p id={`${wired.wiring.id}-hint`} className="text-ink-muted">
              {hint}
            </p>
          )}
        </div>
      </div>
      <FieldError id={`${wired.wiring.id}-error`}>{wired.error}</FieldError>
    </div>
  );
}
