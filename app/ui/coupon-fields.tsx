import { COUPON_KINDS } from "#app/domain/billing/coupons/words.ts";
import { ChoiceBoxes } from "#app/ui/choice-boxes.tsx";
import { TextField } from "#app/ui/field.tsx";
import { RadioCards } from "#app/ui/radio-cards.tsx";

type CouponFieldsProps = Readonly<{
  currency: string;
  choices: readonly Readonly<{ id: string; words: string }>[];
}>;

const KINDS = Object.entries(COUPON_KINDS).map(([value, words]) => ({ value, ...words }));
const SCOPES = [
  { value: "all", label: "Every course", description: "Paths and bundles too, now and later." },
  {
    value: "chosen",
    label: "What you choose",
    description: "Some courses, paths or bundles.",
  },
];

/** What a coupon is made of. */
export const CouponFields = ({ currency, choices }: CouponFieldsProps) => (
  <>
    <TextField name="name" label="Name" hint="For you and the report." maxLength={120} />
    <TextField
      name="code"
      label="Code"
      hint="4 to 40 letters, digits and hyphens; capitals make no difference. Leave it empty for one that nobody guesses."
      maxLength={40}
      autoComplete="off"
      autoCapitalize="characters"
      optional
    />
    <div className="group flex flex-col gap-5">
      <RadioCards
        name="kind"
        label="It takes off"
        choices={KINDS}
        columns={2}
        defaultValue="percent"
      />
      <div className="group-has-[[value=fixed]:checked]:hidden">
        <TextField name="percent" label="Percent" type="number" min={1} max={100} />
      </div>
      <div className="group-has-[[value=percent]:checked]:hidden">
        <TextField name="amount" label={`Amount in ${currency}`} inputMode="decimal" />
      </div>
    </div>
    <div className="group flex flex-col gap-5">
      <RadioCards name="scope" label="It is for" choices={SCOPES} columns={2} defaultValue="all" />
      <div className="group-has-[[value=all]:checked]:hidden">
        <ChoiceBoxes
          name="items"
          legend="Chosen"
          hint="Whatever is on offer at a price."
          choices={choices}
        />
      </div>
    </div>
    <div className="grid gap-5 sm:grid-cols-2">
      <TextField name="startsOn" label="First day" type="date" optional />
      <TextField name="endsOn" label="Last day" type="date" optional />
      <TextField name="most" label="Uses at most" type="number" min={1} optional />
      <TextField
        name="mostPerPerson"
        label="Uses at most by one person"
        type="number"
        min={1}
        defaultValue={1}
        optional
      />
    </div>
  </>
);
