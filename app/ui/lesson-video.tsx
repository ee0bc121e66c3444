import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
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
 * beside it the speed, which not every browser offers, and the size of the picture. Without JavaScript it plays all the same.
 */
export function LessonVideo({ media, watched }: LessonVideoProps) {
  const { name, captions, poster } = media;
  const player = useRef<HTMLVideoElement>(null);
  const seen = useWatching(player, watched?.reportTo ?? null, watched?.before ?? NEVER);
  const tell = watched?.onSeen;
  useEffect(() => tell?.(seen), [tell, seen]);
  const qualities = qualitiesOf(media);
  const [quality, setQuality] = useQuality(player, qualities[0]?.url ?? media.url);
  const setSpeed = (speed: string) => {
    if (player.current) player.current.playbackRate = Number(speed);
  };
  return (
    <div className="mb-6 flex flex-col gap-2">
      {/* biome-ignore lint/a11y/useMediaCaption: the captions are those that the author has sent */}
      <video
        ref={player}
        src={quality}
        poster={poster ?? undefined}
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
      <div className="flex flex-wrap justify-end gap-x-4 gap-y-2">
        {qualities.length > 1 && (
          <Choice label="Picture" value={quality} onChoose={setQuality}>
            {qualities.map(({ label, url }) => (
              <option key={label} value={url}>
                {label}
              </option>
            ))}
          </Choice>
        )}
        <Choice label="Speed" value="1" onChoose={setSpeed}>
          {SPEEDS.map((speed) => (
            <option key={speed} value={speed}>
              {speed} ×
            </option>
          ))}
        </Choice>
      </div>
    </div>
  );
}

type ChoiceProps = Readonly<{
  label: string;
  value: string;
  onChoose: (value: string) => void;
  children: ReactNode;
}>;

const Choice = ({ label, value, onChoose, children }: ChoiceProps) => (
  <label className="text-ink-muted flex items-center gap-2 text-sm">
    {label}
    <select
      defaultValue={value}
      onChange={({ target }) => onChoose(target.value)}
      className="border-line-strong bg-surface text-ink min-h-8 rounded-md border px-2"
    >
      {children}
    </select>
  </label>
);

/** What one may choose from, the best first. As it was sent only where nothing else is: not every browser plays that. */
const qualitiesOf = ({ qualities, url }: LessonMedia) =>
  qualities.length > 0
    ? qualities.map(({ lines, url: at }) => ({ label: `${lines}p`, url: at }))
    : [{ label: "As sent", url }];

/** Another size goes on where the film stands, at the speed that it had. */
function useQuality(player: RefObject<HTMLVideoElement>, first: string) {
  const [quality, setQuality] = useState(first);
  const choose = (url: string) => {
    const film = player.current;
    if (!film || url === quality) return;
    const { currentTime, paused, playbackRate } = film;
    const goOn = () => {
      film.currentTime = currentTime;
      film.playbackRate = playbackRate;
      if (!paused) void film.play();
    };
    film.addEventListener("loadedmetadata", goOn, { once: true });
    setQuality(url);
  };
  return [quality, choose] as const;
}
