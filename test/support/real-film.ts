import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

type Wish = Readonly<{ size?: string; seconds?: number; ending?: "webm" | "avi" | "mov" }>;

/** A film with picture and sound that a real encoder has made; no two are the same. */
export function aRealFilm({ size = "640x480", seconds = 1, ending = "webm" }: Wish = {}): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "azora-real-film-"));
  const path = join(folder, `film.${ending}`);
  const input = (source: string) => ["-f", "lavfi", "-t", String(seconds), "-i", source];
  execFileSync("ffmpeg", [
    ...["-v", "error", ...input(`testsrc=s=${size}:r=10`), ...input("sine")],
    ...["-metadata", `title=${folder}`, "-metadata", "location=+51.5-0.1/", path],
  ]);
  const film = readFileSync(path);
  rmSync(folder, { recursive: true });
  return film;
}
