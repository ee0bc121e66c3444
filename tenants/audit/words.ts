/** What a deed of the platform's operators is called, by the name of its command. */
const DEEDS: Readonly<Record<string, string>> = {
  "tenants.provision-tenant": "Provisioned the academy",
  "tenants.suspend-tenant": "Suspended the academy",
  "tenants.resume-tenant": "Resumed the academy",
  "tenants.rename-slug": "Changed the academy's address",
};

/** The names of all that only an operator can do. */
export const OPERATOR_DEEDS: readonly string[] = Object.keys(DEEDS);

/** A line of the journal for people: `learning.lesson-completed` becomes "Lesson completed". */
export function journalWords(name: string): string {
  const plain = name.slice(name.indexOf(".") + 1).replaceAll("-", " ");
  return DEEDS[name] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** Who may have done something, as a journal can be narrowed. */
export const WHO_WORDS = {
  people: "People of the academy",
  provider: "Your provider",
  automatic: "Automatic",
} as const;
export type Who = keyof typeof WHO_WORDS;
