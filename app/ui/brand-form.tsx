import type { Answer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { ColorField } from "#app/ui/color-field.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useAutosave } from "#app/ui/use-autosave.ts";
import { NEUTRAL_WORDS, RADIUS_WORDS } from "#tenants/branding/words.ts";

/** What an admin has chosen so far. */
export type ChosenLook = Readonly<{
  primary: string;
  accent: string;
  neutral: string;
  radius: string;
  font: string;
  tagline: string;
  logoUrl: string | null;
  logoDarkUrl: string | null;
}>;

type BrandFormProps = Readonly<{
  look: ChosenLook;
  fonts: readonly Readonly<{ value: string; label: string }>[];
  answer: Answer | undefined;
}>;

const SAID = {
  idle: "Changes are kept as a draft. Visitors see them when you publish.",
  saving: "Saving the draft…",
  saved: "Saved as a draft.",
  refused: "Not saved. Please look at the marked fields.",
} as const;

const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** The choices a brand is made of. Where scripts run it saves itself; elsewhere its button does. */
export function BrandForm({ look, fonts, answer }: BrandFormProps) {
  const saving = useAutosave("/company/brand");
  return (
    <div ref={saving.around}>
      <Form answer={saving.answer ?? answer} label="Look">
        <ColorField
          name="primary"
          label="Primary color"
          hint="Buttons, links and the place where one is."
          defaultValue={look.primary}
        />
        <ColorField
          name="accent"
          label="Accent color"
          hint="What stands out beside it, and the second line of charts."
          defaultValue={look.accent}
        />
        <SelectField
          name="neutral"
          label="Tint of grays"
          choices={choices(NEUTRAL_WORDS)}
          defaultValue={look.neutral}
          optional
        />
        <SelectField
          name="radius"
          label="Corners"
          choices={choices(RADIUS_WORDS)}
          defaultValue={look.radius}
        />
        <SelectField name="font" label="Typeface" choices={fonts} defaultValue={look.font} />
        <TextField
          name="tagline"
          label="Tagline"
          hint="One line on the front door and on the picture that shows when a link is shared."
          defaultValue={look.tagline}
          maxLength={120}
          optional
        />
        <div className="flex flex-col items-start gap-2">
          <Button kind="secondary" pendingLabel="Saving…">
            Save draft
          </Button>
          <p role="status" className="text-ink-muted text-sm">
            {SAID[saving.state]}
          </p>
        </div>
      </Form>
    </div>
  );
}
