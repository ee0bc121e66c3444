import { factOf, forgetAllBut, forgetReading, noteFact } from "./device.ts";
import { isOver } from "./shelf.ts";

/** Every page of the academy says for whom it was drawn: by the key of a person, or for nobody who has signed in. */
const HEADER = "Reader";
const NOBODY = "none";

/** For whom this answer was drawn; null when it does not say. */
export const readerIn = (answer: Response): string | null => answer.headers.get(HEADER);

/** Whose reading is on this device, as far as it may still be shown; null when it is nobody's. */
export async function currentReader(): Promise<string | null> {
  // A browser that keeps nothing for the site has no reader.
  const reader = await factOf<string>("reader").catch(() => undefined);
  if (!reader) return null;
  if (!isOver((await factOf<number>("contactAt")) ?? 0, Date.now())) return reader;
  await forgetReading();
  return null;
}

/**
 * The academy has answered. What was saved for somebody else than the one to whom it speaks now is gone. Says who reads.
 */
export async function heardFrom(answer: Response): Promise<string | null> {
  const reader = readerIn(answer);
  const before = await currentReader();
  if (reader === null) return before;
  if (reader !== before && before !== null) await forgetReading();
  if (reader === NOBODY) return null;
  if (reader !== before) await noteFact("reader", reader);
  await noteFact("contactAt", Date.now());
  await forgetAllBut(reader);
  return reader;
}
