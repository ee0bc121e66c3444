import { Download } from "lucide-react";
import type { LessonMedia } from "#app/domain/learning/lesson-media.ts";
import { formatBytes } from "#app/ui/amount.tsx";
import { buttonClass } from "#app/ui/button.tsx";
import { LessonVideo, type Watched } from "#app/ui/lesson-video.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";

type LessonFileViewProps = Readonly<{ media: LessonMedia; watched?: Watched | undefined }>;

/** What a lesson shows besides its text: a film to watch, or a file to take along. */
export function LessonFileView({ media, watched }: LessonFileViewProps) {
  const { locale } = useLocale();
  const { isVideo, name, size, url } = media;
  if (isVideo) return <LessonVideo media={media} watched={watched} />;
  return (
    <p className="mb-6">
      <a href={url} download={name} className={buttonClass("secondary", "md")}>
        <Download aria-hidden className="size-4 shrink-0" />
        {name} ({formatBytes(size, locale)})
      </a>
    </p>
  );
}
