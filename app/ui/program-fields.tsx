import type { ProgramDesk } from "#app/domain/learning/programs/desk.ts";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { RadioCards } from "#app/ui/radio-cards.tsx";

type ProgramFieldsProps = Readonly<{ program: ProgramDesk; price: string; currency: string }>;

const ORDERS = [
  { value: "no", label: "Any order", description: "All courses are open from the beginning." },
  {
    value: "yes",
    label: "One after the other",
    description: "A course opens when what stands before it is completed.",
  },
];

/** What a path or a bundle says of itself, how it is taken and what it costs. */
export const ProgramFields = ({ program, price, currency }: ProgramFieldsProps) => (
  <>
    <TextField name="title" label="Title" defaultValue={program.title} maxLength={120} />
    <TextArea
      name="summary"
      label="Summary"
      hint="One or two sentences: where it leads, and for whom it is."
      defaultValue={program.summary}
      maxLength={300}
      rows={3}
      optional
    />
    <TextArea
      name="description"
      label="Description"
      hint="What stands on its page below the summary. Markdown, as in lessons."
      defaultValue={program.description}
      maxLength={20_000}
      rows={6}
      optional
    />
    <TextArea
      name="outcomes"
      label="What one can do afterwards"
      hint="One to a line; up to twelve."
      defaultValue={program.outcomes.join("\n")}
      rows={4}
      optional
    />
    {program.kind === "path" && (
      <RadioCards
        name="inOrder"
        label="Order"
        choices={ORDERS}
        defaultValue={program.inOrder ? "yes" : "no"}
        columns={2}
      />
    )}
    {program.kind === "path" && (
      <Checkbox
        name="certified"
        label="It ends with a certificate"
        hint="Whoever completes it from now on receives one, in your brand. It is valid for good."
        defaultChecked={program.certified}
      />
    )}
    <div className="grid gap-5 sm:grid-cols-2">
      <TextField
        name="dueOn"
        label="Due on"
        hint="The same day for everybody."
        type="date"
        defaultValue={program.dueOn ?? ""}
        optional
      />
      <TextField
        name="dueDays"
        label="Or days after joining"
        hint="Counted for each person."
        type="number"
        min={1}
        max={3_650}
        defaultValue={program.dueDays ?? ""}
        optional
      />
    </div>
    <TextField
      name="price"
      label={`Price in ${currency}`}
      hint="For all of it. Leave it empty and it is free."
      inputMode="decimal"
      defaultValue={price}
      optional
    />
  </>
);
