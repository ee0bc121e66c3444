import type { ClassSettings } from "#app/domain/learning/classes/queries.ts";
import { MATCHINGS } from "#app/domain/learning/classes/words.ts";
import { Card } from "#app/ui/card.tsx";
import { SelectField, TextArea, TextField } from "#app/ui/field.tsx";

type ClassFieldsProps = Readonly<{
  titles: readonly string[];
  settings?: ClassSettings;
}>;

const NEW: ClassSettings = {
  name: "",
  startsOn: null,
  endsOn: null,
  capacity: null,
  matching: "all",
  courses: [],
  instructors: [],
  domains: [],
  role: null,
  joinedSince: null,
  departments: [],
};

const ROLES = [
  { value: "", label: "Any role" },
  { value: "learner", label: "Learner" },
  { value: "instructor", label: "Instructor" },
  { value: "admin", label: "Administrator" },
  { value: "agent", label: "Support agent" },
];

/** What a class is made of, and who belongs into it. */
export const ClassFields = ({ titles, settings = NEW }: ClassFieldsProps) => (
  <>
    <TextField name="name" label="Name" maxLength={120} defaultValue={settings.name} />
    <div className="grid gap-5 sm:grid-cols-3">
      <TextField
        name="startsOn"
        label="First day"
        type="date"
        optional
        defaultValue={settings.startsOn ?? ""}
      />
      <TextField
        name="endsOn"
        label="Last day"
        type="date"
        optional
        defaultValue={settings.endsOn ?? ""}
      />
      <TextField
        name="capacity"
        label="People at most"
        type="number"
        min={1}
        optional
        defaultValue={settings.capacity ?? ""}
      />
    </div>
    <TextArea
      name="courses"
      label="Courses"
      hint={`One to a line, by title. On offer: ${titles.slice(0, 5).join(", ") || "none yet"}${titles.length > 5 ? " …" : "."}`}
      rows={3}
      optional
      defaultValue={settings.courses.join("\n")}
    />
    <TextArea
      name="instructors"
      label="Instructors"
      hint="Their e-mail addresses, one to a line. They see this class and how its people are doing."
      rows={2}
      optional
      defaultValue={settings.instructors.join("\n")}
    />
    <Card
      title="Who belongs into it"
      description="People who meet the conditions come and go by themselves. You can add and take out others by hand; that stands."
    >
      <div className="flex flex-col gap-5">
        <SelectField
          name="matching"
          label="Take"
          choices={Object.entries(MATCHINGS).map(([value, label]) => ({ value, label }))}
          defaultValue={settings.matching}
        />
        <TextField
          name="domains"
          label="E-mail domain is"
          hint="What stands after the @, for example crew.example. Several apart by commas; one of them is enough."
          optional
          defaultValue={settings.domains.join(", ")}
        />
        <TextArea
          name="departments"
          label="Department is, or is below"
          hint="One to a line, for example Sales / North. One of them is enough."
          rows={2}
          optional
          defaultValue={settings.departments.join("\n")}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <SelectField
            name="role"
            label="Role is"
            optional
            choices={ROLES}
            defaultValue={settings.role ?? ""}
          />
          <TextField
            name="joinedSince"
            label="Joined on or after"
            type="date"
            optional
            defaultValue={settings.joinedSince ?? ""}
          />
        </div>
      </div>
    </Card>
  </>
);
