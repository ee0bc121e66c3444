/**
 * What a form is told after it was sent: nothing was refused, or why, and which fields are meant.
 * `sent` gives back what was typed (never a secret), so that a page without JavaScript keeps it.
 */
export type Answer = Readonly<{
  refused?: string | null | undefined;
  fields?: Readonly<Record<string, string>> | null | undefined;
  sent?: Readonly<Record<string, string>> | null | undefined;
}>;
