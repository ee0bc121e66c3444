import { ChoiceBoxes } from "#app/ui/choice-boxes.tsx";
import { TextArea } from "#app/ui/field.tsx";

type Choices = readonly Readonly<{ id: string; words: string }>[];
type AssignFieldsProps = Readonly<{ departments: Choices; classes: Choices }>;

/** To whom something is given. */
export const AssignFields = ({ departments, classes }: AssignFieldsProps) => (
  <>
    <TextArea
      name="emails"
      label="E-mail addresses"
      hint="One to a line, or apart by commas. Whoever is in it already stays as they are."
      rows={6}
      optional
    />
    <ChoiceBoxes
      name="departments"
      legend="Departments"
      hint="Everybody who is in them now, and in the departments below them."
      choices={departments}
    />
    <ChoiceBoxes
      name="classes"
      legend="Classes"
      hint="Everybody who is in them now."
      choices={classes}
    />
  </>
);
