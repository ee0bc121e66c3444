import { useState } from "react";
import { CONTROL, Field, type FieldWords } from "#app/ui/field.tsx";

type PasswordFieldProps = FieldWords &
  Readonly<{
    /** Tells password managers whether to fill in or to propose. */
    autoComplete: "current-password" | "new-password";
    minLength?: number;
  }>;

/** A password, which its owner may look at while typing. It is never given back by the server. */
export function PasswordField({ autoComplete, minLength, ...words }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <Field {...words}>
      {(wiring) => (
        <div className="relative">
          <input
            {...wiring}
            type={shown ? "text" : "password"}
            autoComplete={autoComplete}
            minLength={minLength}
            autoCapitalize="none"
            spellCheck={false}
            className={`${CONTROL} pe-16`}
          />
          <button
            type="button"
            aria-controls={wiring.id}
            onClick={() => setShown(!shown)}
            className="text-ink-muted hover:text-ink absolute inset-y-1 end-1 rounded-sm px-2.5 text-sm font-medium noscript:hidden"
          >
            {shown ? "Hide" : "Show"}
            <span className="sr-only"> password</span>
          </button>
        </div>
      )}
    </Field>
  );
}
