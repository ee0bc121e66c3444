import { useState } from "react";
import { CONTROL, Field, type FieldWords } from "#app/ui/field.tsx";

type ColorFieldProps = FieldWords &
  Readonly<{
    /** `#rrggbb`. */
    defaultValue?: string | undefined;
    onColor?: (hex: string) => void;
  }>;

const HEX = /^#[0-9a-f]{6}$/i;

/** A color, as text that can be typed or pasted, and by the browser's picker where scripts run. */
export function ColorField({ defaultValue = "", onColor, ...words }: ColorFieldProps) {
  const [chosen, setChosen] = useState<string>();
  const choose = (value: string) => {
    setChosen(value);
    if (HEX.test(value)) onColor?.(value);
  };
  return (
    <Field {...words}>
      {(wiring, sent) => {
        const value = chosen ?? sent ?? defaultValue;
        return (
          <div className="flex gap-2">
            <input
              type="color"
              aria-label={`Pick: ${words.label}`}
              value={HEX.test(value) ? value.toLowerCase() : "#808080"}
              onChange={(event) => choose(event.target.value)}
              className="border-line-strong bg-surface h-10 w-12 shrink-0 rounded-md border p-1 noscript:hidden"
            />
            <input
              {...wiring}
              type="text"
              value={value}
              onChange={(event) => choose(event.target.value.trim())}
              autoComplete="off"
              spellCheck={false}
              className={`${CONTROL} max-w-36 font-mono`}
            />
          </div>
        );
      }}
    </Field>
  );
}
