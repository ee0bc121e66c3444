import type { Probed } from "./probe-film.ts";
import type { RenditionName } from "./rendition-key.ts";
import { FENCED, type Run, runFfmpeg } from "./run-ffmpeg.ts";
import { type Rung, rungsOf } from "./rungs.ts";

/** A file in the folder that was made of the film. */
export type Encoded = Readonly<{
  name: RenditionName;
  lines: number;
  path: string;
  mediaType: string;
}>;

type Where = Pick<Run, "folder" | "signal">;

const QUIETLY = ["-nostdin", "-hide_banner", "-v", "error", "-y", "-threads", "2"];
/** What else a film carries, a place or a name of a device, is nobody's to know. */
const BARE = ["-map_metadata", "-1", "-map_chapters", "-1", "-sn", "-dn"];
const SOUND = ["-c:a", "aac", "-b:a", "128k", "-ac", "2"];

/**
 * The film as every browser plays it, in each of its sizes, and a still; answers what was made, or the program's
 * words when it could not. Tells how far it is, in percent.
 */
export async function encodeFilm(
  film: string,
  probed: Probed,
  { tell, ...where }: Where & Readonly<{ tell: (percent: number) => void }>,
): Promise<readonly Encoded[] | string> {
  const rungs = rungsOf(probed);
  const { went, words } = await runFfmpeg({
    ...where,
    program: "ffmpeg",
    args: [
      ...[...QUIETLY, "-progress", "pipe:1", ...FENCED, "-i", `file:${film}`],
      ...rungs.flatMap(moving),
    ],
    onLine: (line) => {
      const us = /^out_time_us=(\d+)$/.exec(line)?.[1];
      if (us && probed.lengthMs) tell(Math.min(99, Math.floor(Number(us) / 10 / probed.lengthMs)));
    },
  });
  if (!went) return words;
  const still = await drawPoster(film, probed, where);
  return [
    ...rungs.map(({ name, lines }) => ({
      name,
      lines,
      path: pathOf(name),
      mediaType: "video/mp4",
    })),
    ...still,
  ];
}

const pathOf = (name: RenditionName): string => `${name}.mp4`;

/** H.264 and AAC in MP4, its index first, so that it begins to play before all of it has come. */
const moving = ({ width, height, lines, name }: Rung): string[] => [
  ...["-map", "0:v:0", "-map", "0:a:0?", ...BARE, "-vf", `scale=${width}:${height},setsar=1`],
  ...[
    "-c:v",
    "libx264",
    "-preset",
    "veryfast",
    "-crf",
    "23",
    "-pix_fmt",
    "yuv420p",
    "-threads",
    "2",
  ],
  ...["-maxrate", ceiling(lines), "-bufsize", "6M", "-g", "120", ...SOUND],
  ...["-movflags", "+faststart", "-f", "mp4", `file:${pathOf(name)}`],
];

const ceiling = (lines: number): string => (lines > 360 ? "3M" : "800k");

/** A tenth into the film, where most have begun. */
async function drawPoster(film: string, probed: Probed, where: Where): Promise<Encoded[]> {
  const [top] = rungsOf(probed);
  if (!top) return [];
  const { went } = await runFfmpeg({
    ...where,
    program: "ffmpeg",
    args: [
      ...[
        ...QUIETLY,
        ...FENCED,
        "-ss",
        String((probed.lengthMs ?? 0) / 10_000),
        "-i",
        `file:${film}`,
      ],
      ...[
        "-map",
        "0:v:0",
        ...BARE,
        "-an",
        "-frames:v",
        "1",
        "-vf",
        `scale=${top.width}:${top.height},setsar=1`,
      ],
      ...["-c:v", "mjpeg", "-q:v", "4", "-f", "image2", "-update", "1", "file:poster.jpg"],
    ],
    onLine: () => {},
  });
  return went
    ? [{ name: "poster", lines: top.lines, path: "poster.jpg", mediaType: "image/jpeg" }]
    : [];
}
