import type { Scope } from "../scope.ts";

/** A row speaks of the bytes under this key from now on. Throws when they are gone, or just going. */
export async function takeLoose({ sql }: Scope, key: string): Promise<void> {
  const taken =
    await sql`delete from loose_bytes where key = ${key} and not is_going returning key`;
  if (taken.length === 0) throw new Error("bytes that were just kept are not there any more");
}
