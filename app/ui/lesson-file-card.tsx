import type { LessonMedia } from "#app/domain/learning/lesson-media.ts";
import { formatBytes } from "#app/ui/amount.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { FilmConversion } from "#app/ui/film-conversion.tsx";
import { LessonFileView } from "#app/ui/lesson-file-view.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import type { Conversion } from "#tenants/films/conversion.ts";

type LessonFileCardProps = Readonly<{
  kind: "file" | "video";
  settings: Readonly<{
    file?: Readonly<{ name: string; mediaType: string; size: number }>;
    captions?: readonly Readonly<{ language: string }>[];
  }>;
  /** As learners will have it; null without a file. */
  media: LessonMedia | null;
  /** How far its film is; null without one. */
  conversion: Conversion | null;
  /** The address of the lesson. */
  at: string;
}>;

/** What every browser of today plays (WHATWG HTML leaves it open; caniuse.com says so of these two). */
const PLAYED_EVERYWHERE = ["video/mp4", "video/webm"];

/** Which file a lesson has while it is written, and the way to another one. */
export function LessonFileCard({ kind, settings, media, conversion, at }: LessonFileCardProps) {
  const { locale } = useLocale();
  const { file, captions = [] } = settings;
  const isVideo = kind === "video";
  return (
    <div className="mb-6 flex flex-col gap-4">
      <Card
        title={isVideo ? "Film" : "File"}
        actions={
          <>
            <LinkButton to={`${at}/${kind}`} size="sm">
              {file ? "Send another" : isVideo ? "Send the film" : "Send the file"}
            </LinkButton>
            {isVideo && (
              <LinkButton to={`${at}/captions`} size="sm">
                Captions
              </LinkButton>
            )}
          </>
        }
      >
        <div className="text-ink-muted flex flex-col gap-1 text-sm">
          <p>
            {file
              ? `${file.name}, ${formatBytes(file.size, locale)}`
              : "Nothing yet. The lesson cannot be published without it."}
          </p>
          {isVideo && <p>{captionWords(captions.map(({ language }) => language))}</p>}
        </div>
        {media && (
          <div className="mt-4 max-w-xl">
            <LessonFileView media={media} />
          </div>
        )}
      </Card>
      {conversion && file && (
        <FilmConversion
          conversion={conversion}
          at={`${at}/film`}
          playsAsSent={PLAYED_EVERYWHERE.includes(file.mediaType)}
        />
      )}
    </div>
  );
}

const captionWords = (languages: readonly string[]): string =>
  languages.length > 0
    ? `Captions: ${languages.join(", ")}`
    : "No captions yet. Whoever cannot hear, or has no sound on, needs them.";
