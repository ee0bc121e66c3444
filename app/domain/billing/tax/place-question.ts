import type { Glance } from "#tenants/scope.ts";
import { countryChoices } from "./place-names.ts";
import { taxProfile, taxRates } from "./queries.ts";

/** The countries that a buyer chooses from, the seller's first of all; null where no tax depends on it. */
export type PlaceQuestion = Readonly<{
  country: string;
  countries: readonly Readonly<{ value: string; label: string }>[];
}>;

/** What a buyer is asked about where they are. */
export async function placeQuestion(glance: Glance): Promise<PlaceQuestion | null> {
  const [rates, profile] = await Promise.all([taxRates(glance), taxProfile(glance)]);
  if (rates.every(({ state, product }) => state === "over" || product !== "course")) return null;
  return { country: profile?.country ?? "", countries: countryChoices(glance.tenant.locale) };
}
