import { announce } from "../journal.ts";
import type { Scope } from "../scope.ts";
import { filmTaken } from "./events.ts";

/** A film that was left as it was sent is tried once more. One that waits, is worked on or is done stays as it is. */
export async function convertAgain(scope: Scope, fileId: string): Promise<void> {
  const again = await scope.sql`
    update film_conversion set state = 'waiting', percent = 0, reason = '', tries = 0
    where file_id = ${fileId}::uuid and state in ('failed', 'absent') returning file_id`;
  if (again.length > 0) await announce(scope, filmTaken, { fileId });
}
