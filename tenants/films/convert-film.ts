import { createWriteStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { log } from "#app/kernel/log.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { inScope } from "../scope.ts";
import { storage } from "../storage/storage.ts";
import type { Tenant } from "../tenant.ts";
import { ensureRoom } from "../uploads/ensure-room.ts";
import { type ClaimedFilm, noteProgress } from "./claim-film.ts";
import { encodeFilm } from "./encode-film.ts";
import { keepRenditions, type Rendition } from "./keep-renditions.ts";
import { ownFolder } from "./own-folder.ts";
import { probeFilm } from "./probe-film.ts";
import { canConvert } from "./run-ffmpeg.ts";

/** What became of a film. */
export type Converted =
  | Readonly<{ state: "done"; renditions: readonly Rendition[]; lengthMs: number | null }>
  | Readonly<{ state: "failed"; reason: string }>
  | Readonly<{ state: "absent" }>;

const SIGN_OF_LIFE_MS = 2_000;
const MOST_PIXELS = 8_192;
const BECAUSE = { kind: "system", because: "films.convert" } as const;

/**
 * The film is converted in a folder of its own, which is gone afterwards, and what was made of it is kept. Its author is
 * told why when that cannot be. Ends early when another worker has taken the film over. Call it outside of a scope.
 */
export async function convertFilm(tenant: Tenant, film: ClaimedFilm): Promise<Converted> {
  if (!(await canConvert())) return { state: "absent" };
  const folder = await ownFolder();
  const ending = new AbortController();
  let percent = 0;
  const tell = (more: number) => {
    percent = Math.max(percent, more);
  };
  const sign = () =>
    inScope(tenant, BECAUSE, (scope) => noteProgress(scope, film, percent)).then(
      (own) => own || ending.abort(),
      () => {}, // the database is away for a moment; the lease lasts longer
    );
  const signs = setInterval(() => void sign(), SIGN_OF_LIFE_MS);
  try {
    return await convertIn(tenant, film, { folder, signal: ending.signal, tell });
  } finally {
    clearInterval(signs);
    await rm(folder, { recursive: true, force: true });
  }
}

type Where = Readonly<{ folder: string; signal: AbortSignal; tell: (percent: number) => void }>;

async function convertIn(tenant: Tenant, film: ClaimedFilm, where: Where): Promise<Converted> {
  const { folder, signal } = where;
  await copyTo(join(folder, FILM), film);
  const probed = await probeFilm(FILM, where);
  if (!probed) return failed("There is no picture in it that we can read.");
  if (Math.max(probed.width, probed.height) > MOST_PIXELS)
    return failed(`It is bigger than ${MOST_PIXELS} pixels on a side.`);
  const encoded = await encodeFilm(FILM, probed, where);
  signal.throwIfAborted();
  if (typeof encoded === "string") {
    log.info({ film: film.fileId, words: encoded.trim().slice(-500) }, "a film was not converted");
    return failed("It seems to be damaged, or asks for more time or memory than a film may have.");
  }
  const sizes = await Promise.all(encoded.map(({ path }) => stat(join(folder, path))));
  const size = sizes.reduce((sum, one) => sum + one.size, 0);
  const full = await inScope(tenant, BECAUSE, (scope) => ensureRoom(scope, size)).catch(wordsOf);
  if (full) return failed(full);
  const [top] = encoded;
  const lengthMs = probed.lengthMs ?? (top && (await probeFilm(top.path, where)))?.lengthMs ?? null;
  const renditions = await keepRenditions(film.key, folder, encoded);
  return { state: "done", renditions, lengthMs };
}

const FILM = "film";

const failed = (reason: string): Converted => ({ state: "failed", reason });

async function copyTo(path: string, { key, size }: ClaimedFilm): Promise<void> {
  const bytes = await storage().read(key, { from: 0, to: size - 1 });
  if (!bytes) throw new Error("the bytes of a film that has a row are not there");
  await pipeline(bytes, createWriteStream(path));
}

function wordsOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  throw error;
}
