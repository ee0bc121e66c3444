import { SelectField } from "#app/ui/field.tsx";

type DepartmentSelectProps = Readonly<{
  name: string;
  label: string;
  hint?: string;
  /** What choosing none means. */
  none: string;
  choices: readonly Readonly<{ id: string; words: string }>[];
  defaultValue?: string | null;
}>;

/** One of the departments by what it is called in full, or none. */
export const DepartmentSelect = ({
  none,
  choices,
  defaultValue,
  ...words
}: DepartmentSelectProps) => (
  <SelectField
    {...words}
    optional
    choices={[
      { value: "", label: none },
      ...choices.map(({ id, words: label }) => ({ value: id, label })),
    ]}
    defaultValue={defaultValue ?? ""}
  />
);
