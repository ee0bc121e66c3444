/** A lesson that its reader has finished without a connection. */
export type Finished = Readonly<{
  /** Given by this device. */
  key: string;
  reader: string;
  course: string;
  lesson: string;
  title: string;
  /** Why the academy did not take it; null as long as it has not said no. */
  refused: string | null;
}>;

/** Whether this reader has said so of this lesson, and it has not been sent. */
export const isWaiting = (
  outbox: readonly Finished[],
  { reader, course, lesson }: Pick<Finished, "reader" | "course" | "lesson">,
): boolean =>
  outbox.some(
    (one) =>
      one.reader === reader &&
      one.course === course &&
      one.lesson === lesson &&
      one.refused === null,
  );

/** What this reader has to send, in the order in which it was said. */
export const unsent = (outbox: readonly Finished[], reader: string): readonly Finished[] =>
  outbox.filter((one) => one.reader === reader && one.refused === null);

/** What an answer of the academy means for what was sent: it counts, it is refused with these words, or it is sent again. */
export type Fate = "taken" | "later" | Readonly<{ refused: string }>;

const UNSAID = "The academy did not take it.";

/** Only a clear no is a no: what the academy could not answer, or answers to somebody else, is sent again. */
export function fateOf(status: number, said: unknown): Fate {
  if (status >= 200 && status < 300) return "taken";
  if (status < 400 || status >= 500 || [401, 408, 425, 429].includes(status)) return "later";
  const refused = (said as { refused?: unknown } | null)?.refused;
  return { refused: typeof refused === "string" && refused ? refused : UNSAID };
}
