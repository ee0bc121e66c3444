/**
 * The declarations that an academy can ask of whom it pays before it does. Which country needs which is the academy's own
 * setting: it depends on where the academy pays its taxes.
 */
export const TAX_FORMS = {
  "w-9": "Form W-9 (United States): taxpayer number of a US person",
  "w-8ben": "Form W-8BEN (United States): foreign status of a person",
  "w-8ben-e": "Form W-8BEN-E (United States): foreign status of a company",
  dac7: "DAC7 declaration (European Union): seller on a platform",
  "gb-seller": "Reportable seller declaration (United Kingdom)",
  "tax-number": "Tax number",
} as const;

export type TaxForm = keyof typeof TAX_FORMS;
export const TAX_FORM_KEYS = Object.keys(TAX_FORMS) as [TaxForm, ...TaxForm[]];
