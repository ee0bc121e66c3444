import type { DraftSettings } from "#app/domain/learning/authoring/queries.ts";
import { FACETS } from "#app/domain/learning/words.ts";
import { SelectField, TextArea, TextField } from "#app/ui/field.tsx";

type CourseFieldsProps = Readonly<{
  course: Omit<DraftSettings, "description">;
  /** Markdown. */
  description: string;
  price: string;
  currency: string;
  /** What other courses of the academy are filed under. */
  categories: readonly string[];
}>;

const LEVEL_CHOICES = [
  { value: "", label: "Not chosen yet" },
  ...Object.entries(FACETS.level.values).map(([value, label]) => ({ value, label })),
];

/** What a course is found by and what it costs. */
export const CourseFields = ({
  course,
  description,
  price,
  currency,
  categories,
}: CourseFieldsProps) => (
  <>
    <TextField name="title" label="Title" defaultValue={course.title} maxLength={120} />
    <TextArea
      name="summary"
      label="Summary"
      hint="One or two sentences: what one can do afterwards, and for whom it is."
      defaultValue={course.summary}
      maxLength={300}
      rows={3}
      optional
    />
    <TextArea
      name="description"
      label="Description"
      hint="What stands on the page of the course below the summary. Markdown, as in lessons."
      defaultValue={description}
      maxLength={20_000}
      rows={8}
      optional
    />
    <TextField
      name="category"
      label="Category"
      hint="One shelf of the catalog. Use one that is there, or begin a new one."
      defaultValue={course.category ?? ""}
      maxLength={60}
      list="categories"
      autoComplete="off"
      optional
    />
    <datalist id="categories">
      {categories.map((category) => (
        <option key={category} value={category} />
      ))}
    </datalist>
    <SelectField
      name="level"
      label="Level"
      choices={LEVEL_CHOICES}
      defaultValue={course.level ?? ""}
      optional
    />
    <TextField
      name="keywords"
      label="Keywords"
      hint="What people search for, with commas between."
      defaultValue={course.keywords.join(", ")}
      optional
    />
    <div className="grid gap-5 sm:grid-cols-2">
      <TextField
        name="language"
        label="Language"
        hint="As a code: en, pt-BR."
        defaultValue={course.language}
        maxLength={35}
      />
      <TextField
        name="license"
        label="License"
        hint="For example CC-BY-4.0."
        defaultValue={course.license ?? ""}
        maxLength={60}
        optional
      />
    </div>
    <TextField
      name="price"
      label={`Price in ${currency}`}
      hint="Leave it empty and the course is free."
      inputMode="decimal"
      defaultValue={price}
      optional
    />
  </>
);
