/** A letter as its sender wrote it. */
export type Letter = Readonly<{ to: string; subject: string; html: string; text: string }>;

/** A letter that a worker has taken upon itself to send, and the how-manieth try that is. */
export type ClaimedLetter = Letter & Readonly<{ id: string; attempts: number }>;

/**
 * What became of a try: another server has it; nobody has it, because it stays in the mailbox here; it was
 * turned away for good; or there was no saying.
 */
export type Delivered =
  | Readonly<{ kind: "sent" }>
  | Readonly<{ kind: "kept" }>
  | Readonly<{ kind: "refused" | "unclear"; reason: string }>;

/** A letter that could not be sent so often is given up. */
export const MOST_TRIES = 8;

/** So long a claim is believed; afterwards whoever made it is taken for dead. Sending gives up earlier. */
export const CLAIM_SECONDS = 120;
