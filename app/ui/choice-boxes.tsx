import { useFormState } from "#app/ui/form-state.ts";

type ChoiceBoxesProps = Readonly<{
  name: string;
  legend: string;
  hint: string;
  choices: readonly Readonly<{ id: string; words: string }>[];
}>;

/** Any number of things from a list; nothing where there are none. */
export function ChoiceBoxes({ name, legend, hint, choices }: ChoiceBoxesProps) {
  const { id = "form" } = useFormState();
  if (choices.length === 0) return null;
  return (
    <fieldset aria-describedby={`${id}-${name}-hint`} className="flex min-w-0 flex-col gap-1.5">
      <legend className="text-sm font-medium">{legend}</legend>
      <p id={`${id}-${name}-hint`} className="text-ink-muted text-sm">
        {hint}
      </p>
      <ul className="border-line max-h-64 overflow-y-auto rounded-md border px-3 py-1">
        {choices.map((choice) => (
          <li key={choice.id} className="flex min-h-9 items-center gap-3 text-sm">
            <input
              type="checkbox"
              id={`${id}-${choice.id}`}
              name={name}
              value={choice.id}
              className="size-5 shrink-0 sm:size-4.5"
            />
            <label htmlFor={`${id}-${choice.id}`} className="min-w-0 break-words">
              {choice.words}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
