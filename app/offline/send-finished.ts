import { asked } from "./ask-academy.ts";
import { dropRow, factOf, noteFact, putRow, rowsOf } from "./device.ts";
import { lookAgain } from "./keep-courses.ts";
import { type Finished, fateOf, isWaiting, unsent } from "./outbox.ts";
import { here } from "./worker-scope.ts";

/** The name of the work that the browser does by itself once there is a connection. */
export const SEND = "send";

export const outbox = (): Promise<readonly Finished[]> => rowsOf<Finished>("outbox");

/** The reader has finished this lesson; the academy hears of it later. Said twice it is sent once. */
export async function noteFinished(said: Omit<Finished, "key" | "refused">): Promise<void> {
  if (!isWaiting(await outbox(), said))
    await putRow("outbox", { ...said, key: crypto.randomUUID(), refused: null });
  await here.registration.sync?.register(SEND).catch(() => undefined);
}

let sending: Promise<void> | undefined;

/** Sends what this reader has finished, in its order. What nobody answers to stays for the next time. */
export function sendFinished(reader: string): Promise<void> {
  sending ??= sendAll(reader).finally(() => {
    sending = undefined;
  });
  return sending;
}

async function sendAll(reader: string): Promise<void> {
  const going = unsent(await outbox(), reader);
  for (const one of going) await sendOne(one);
  if (going.length > 0) await lookAgain(reader, true);
}

async function sendOne(one: Finished): Promise<void> {
  const answer = await asked(`/offline/${one.course}/${one.lesson}/finished`, {
    method: "POST",
    body: new URLSearchParams({ by: one.reader }),
  });
  const said: unknown = await answer.json().catch(() => null);
  const fate = fateOf(answer.status, said);
  if (fate === "later") throw new Error("The academy does not take it now.");
  if (fate !== "taken") return void (await putRow("outbox", { ...one, refused: fate.refused }));
  await dropRow("outbox", one.key);
  await noteFact("sent", ((await factOf<number>("sent")) ?? 0) + 1);
}
