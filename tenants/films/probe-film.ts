import { z } from "zod";
import { FENCED, type Run, runFfmpeg } from "./run-ffmpeg.ts";
import type { Frame } from "./rungs.ts";

/** What a film is by its own bytes; the length in milliseconds, null when they do not say. */
export type Probed = Frame & Readonly<{ lengthMs: number | null }>;

const LONGEST_S = 2_000_000;

const Said = z.object({
  streams: z.array(
    z.object({
      width: z.int().positive(),
      height: z.int().positive(),
      side_data_list: z.array(z.object({ rotation: z.number().optional() })).default([]),
    }),
  ),
  format: z.object({ duration: z.coerce.number().positive().max(LONGEST_S).optional() }),
});

const ARGS = [
  ...["-v", "error", "-select_streams", "v:0", "-of", "json"],
  ...["-show_entries", "stream=width,height:stream_side_data=rotation:format=duration"],
];

/** What the film in this folder is; null when it is none that can be seen. */
export async function probeFilm(
  film: string,
  where: Pick<Run, "folder" | "signal">,
): Promise<Probed | null> {
  const lines: string[] = [];
  const { went } = await runFfmpeg({
    ...where,
    program: "ffprobe",
    args: [...FENCED, ...ARGS, `file:${film}`],
    onLine: (line) => lines.push(line),
  });
  const said = Said.safeParse(went && JSON.parse(lines.join("\n")));
  const [picture] = said.data?.streams ?? [];
  if (!said.success || !picture) return null;
  const { width, height, side_data_list: sides } = picture;
  const lies = sides.some(({ rotation = 0 }) => Math.abs(rotation) % 180 === 90);
  const frame = lies ? { width: height, height: width } : { width, height };
  const { duration } = said.data.format;
  return { ...frame, lengthMs: duration ? Math.ceil(duration * 1_000) : null };
}
