import type { PlaceQuestion } from "#app/domain/billing/tax/place-question.ts";
import { SelectField, TextField } from "#app/ui/field.tsx";

/** What a buyer may say that changes the price: a coupon and, where it decides the tax, where they are. */
export const BuyerFields = ({ place }: { place: PlaceQuestion | null }) => (
  <>
    {place && (
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          name="country"
          label="Country"
          choices={[{ value: "", label: "Choose a country" }, ...place.countries]}
          defaultValue={place.country}
          autoComplete="country"
        />
        <TextField
          name="region"
          label="State or province"
          placeholder="CA"
          maxLength={3}
          autoCapitalize="characters"
          optional
        />
        <div className="sm:col-span-2">
          <TextField
            name="vatNumber"
            label="VAT number"
            hint="For businesses, with the letters of the country."
            maxLength={20}
            optional
          />
        </div>
      </div>
    )}
    <TextField name="couponCode" label="Coupon" autoCapitalize="characters" optional />
  </>
);
