import { createContext, type ReactNode, useContext } from "react";

/** How this tenant writes numbers, dates and its own words. */
type Locale = Readonly<{
  /** BCP 47, for example `en-GB`. */
  locale: string;
  /** IANA name, for example `Europe/Vienna`. */
  timeZone: string;
  /** ISO 4217, for example `EUR`. */
  currency: string;
  /** The tenant's own terms by key, for example `{ learner: "member", learners: "members" }`. */
  words: Readonly<Record<string, string>>;
}>;

const NEUTRAL: Locale = { locale: "en", timeZone: "UTC", currency: "USD", words: {} };

const LocaleContext = createContext<Locale>(NEUTRAL);

/** Everything below writes numbers, dates and words this way, on the server and in the browser alike. */
export const LocaleProvider = ({ value, children }: { value: Locale; children: ReactNode }) => (
  <LocaleContext.Provider value={value}>{children}</LocaleContext.Provider>
);

/** The tenant's way of writing; neutral English in UTC where no tenant is known. */
export const useLocale = (): Locale => useContext(LocaleContext);

/** The tenant's word for `key`, or the product's own when the tenant did not choose one. */
export const useWord = (key: string, otherwise: string): string =>
  useLocale().words[key] ?? otherwise;
