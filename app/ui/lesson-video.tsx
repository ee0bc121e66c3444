import { useEffect, useRef } from "react";
import type { LessonMedia } from "#app/domain/learning/lesson-media.ts";
import type { Watching } from "#app/domain/learning/watching/watching-of.ts";
import { type Seen, useWatching } from "#app/ui/use-watching.ts";

const SPEEDS = [0.75, 1, 1.25, 1.5, 2];

/** How far the one who watches is, and where their player reports to. */
export type Watched = Readonly<{
  before: Watching;
  reportTo: string;
  onSeen: (seen: Seen) => void;
}>;

type LessonVideoProps = Readonly<{ media: LessonMedia; watched?: Watched | undefined }>;

const NEVER: Watching = { positionMs: 0, percent: 0, needed: null };

/**
 * A film by the browser's own player, which is used by keyboard and reads captions out as the reader's device wants;
 * beside it the speed, which not every browser offers. Without JavaScript it plays all the same.
 */
export function LessonVideo({ media: { name, url, captions }, watched }: LessonVideoProps) {
  const player = useRef<HTMLVideoElement>(null);
  const seen = useWatching(player, watched?.reportTo ?? null, watched?.before ?? NEVER);
  const tell = watched?.onSeen;
  useEffect(() => tell?.(seen), [tell, seen]);
  const setSpeed = (speed: string) => {
    if (player.current) player.current.playbackRate = Number(speed);
  };
  return (
    <div className="mb-6 flex flex-col gap-2">
      {/* biome-ignore lint/a11y/useMediaCaption: the captions are those that the author has sent */}
      <video
        ref={player}
        src={url}
        controls
        preload="metadata"
        playsInline
        aria-label={name}
        className="border-line bg-sunken aspect-video w-full rounded-lg border"
      >
        {captions.map(({ language, url: words }, index) => (
          <track
            key={language}
            kind="captions"
            src={words}
            srcLang={language}
            label={language}
            default={index === 0}
          />
        ))}
      </video>
      <label className="text-ink-muted flex items-center gap-2 self-end text-sm">
        Speed
        <select
          defaultValue="1"
          onChange={({ target }) => setSpeed(target.value)}
          className="border-line-strong bg-surface text-ink min-h-8 rounded-md border px-2"
        >
          {SPEEDS.map((speed) => (
            <option key={speed} value={speed}>
              {speed} ×
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
