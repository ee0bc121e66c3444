import type { Answer } from "#app/ui/answer.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextArea, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";

type Choice = Readonly<{ value: string; label: string }>;

type TaxProfileFormProps = Readonly<{
  profile: Readonly<{
    legalName: string;
    address: string;
    country: string;
    vatNumber: string;
  }> | null;
  countries: readonly Choice[];
  answer: Answer | undefined;
  isSaved: boolean;
}>;

/** Who sells, as receipts and invoices say it. */
export const TaxProfileForm = ({ profile, countries, answer, isSaved }: TaxProfileFormProps) => (
  <Form answer={answer} className="flex max-w-xl flex-col gap-5">
    {isSaved && <Banner tone="success" title="Saved." live />}
    <TextField
      name="legalName"
      label="Legal name"
      defaultValue={profile?.legalName}
      maxLength={200}
      autoComplete="organization"
    />
    <TextArea
      name="address"
      label="Address"
      hint="As on an envelope, without the country."
      defaultValue={profile?.address}
      rows={3}
      maxLength={500}
      autoComplete="street-address"
    />
    <SelectField
      name="country"
      label="Country"
      choices={[{ value: "", label: "Choose a country" }, ...countries]}
      defaultValue={profile?.country ?? ""}
      autoComplete="country"
    />
    <TextField
      name="vatNumber"
      label="VAT or tax number"
      hint="In the European Union with the letters of the country. It stands on invoices."
      defaultValue={profile?.vatNumber}
      maxLength={30}
      optional
    />
    <div>
      <Button pendingLabel="Saving…">Save</Button>
    </div>
  </Form>
);
