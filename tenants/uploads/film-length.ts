import { buffer } from "node:stream/consumers";
import { CustomSource, Input, MATROSKA, MP4, MPEG_TS, OGG, QTFF, WEBM } from "mediabunny";
import { storage } from "../storage/storage.ts";

const PATIENCE_MS = 10_000;
const LONGEST_MS = 2 ** 31 - 1;
/** Containers of one file each; a playlist could lead elsewhere. */
const FORMATS = [MP4, QTFF, WEBM, MATROSKA, OGG, MPEG_TS];

/** How long the film under this key is, in milliseconds, by its own index; null when that cannot be told. Call it outside of a scope. */
export async function filmLength(key: string, size: number): Promise<number | null> {
  const source = new CustomSource({
    getSize: () => size,
    read: (from, to) => bytesOf(key, from, to),
  });
  const film = new Input({ source, formats: FORMATS });
  try {
    const seconds = await Promise.race([film.computeDuration(), outOfPatience()]);
    const lengthMs = Math.round(seconds * 1_000);
    return lengthMs > 0 && lengthMs <= LONGEST_MS ? lengthMs : null;
  } catch {
    return null;
  } finally {
    film.dispose();
  }
}

async function bytesOf(key: string, from: number, to: number): Promise<Uint8Array> {
  const bytes = await storage().read(key, { from, to: to - 1 });
  if (!bytes) throw new Error("a film that was just kept is not there");
  return buffer(bytes);
}

const outOfPatience = (): Promise<never> =>
  new Promise((_, give) => {
    setTimeout(() => give(new Error("the film takes too long to read")), PATIENCE_MS).unref();
  });
