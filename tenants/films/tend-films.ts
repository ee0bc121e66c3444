import { announce } from "../journal.ts";
import type { Scope } from "../scope.ts";
import { filmTaken } from "./events.ts";

/** Those of the files that are films are converted, each once, however often it is taken. */
export async function tendFilms(scope: Scope, fileIds: readonly string[]): Promise<void> {
  const fresh = await scope.sql<{ fileId: string }>`
    insert into film_conversion (file_id)
    select id from file where id = any(${fileIds}::uuid[]) and media_type like 'video/%'
    on conflict do nothing returning file_id as "fileId"`;
  for (const { fileId } of fresh) await announce(scope, filmTaken, { fileId });
}
