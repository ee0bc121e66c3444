/** What may have become of a letter, in the words of the mailbox. */
export const LETTER_STATES = {
  queued: "Waiting",
  sending: "Being sent",
  sent: "Sent",
  failed: "Given up",
} as const;
export type LetterState = keyof typeof LETTER_STATES;
