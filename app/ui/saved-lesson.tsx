import { CircleCheck, CloudOff, Download, Hourglass } from "lucide-react";
import type { ReactNode } from "react";
import type { LessonMedia } from "#app/domain/learning/lesson-media.ts";
import { formatBytes } from "#app/ui/amount.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { buttonClass } from "#app/ui/button.tsx";
import { LessonText } from "#app/ui/lesson-text.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { Outline } from "#app/ui/outline.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Time } from "#app/ui/time.tsx";

type Step = Readonly<{ slug: string; title: string; section: string; done: boolean }>;

type SavedLessonProps = Readonly<{
  course: Readonly<{ slug: string; title: string; language: string }>;
  steps: readonly Step[];
  step: Step;
  text: Readonly<{ kind: string; title: string; html: string }>;
  before: Step | null;
  after: Step | null;
  media: LessonMedia | null;
  /** Whether watching its film completes it. */
  isWatched: boolean;
  savedAt: Date;
}>;

/**
 * A lesson to be read without a connection. `data-finished` and `data-media` say what has changed since it was saved:
 * the device writes there before it shows the page.
 */
export function SavedLesson(props: SavedLessonProps) {
  const { course, steps, step, text, before, after, media, savedAt } = props;
  const under = `/learn/${course.slug}`;
  return (
    <div
      data-finished={step.done ? "yes" : "no"}
      data-media="away"
      className="group/saved mx-auto max-w-[72ch]"
    >
      <div className="mb-6">
        <Banner
          title="You are offline"
          action={
            <a href={`${under}/${step.slug}`} className="link font-medium">
              Try again
            </a>
          }
        >
          This is your copy of <Time at={savedAt} style="date-time" />.
        </Banner>
      </div>
      <PageHeader title={text.title} breadcrumbs={[{ to: under, label: course.title }]} />
      <article>
        {media && <Media media={media} />}
        <LessonText html={text.html} language={course.language} />
      </article>
      <footer className="border-line mt-10 flex flex-wrap items-center justify-between gap-3 border-t pt-6">
        {before ? <Way to={`${under}/${before.slug}`}>Previous</Way> : <span />}
        <Ending {...props} />
        {after && <Way to={`${under}/${after.slug}`}>Next lesson</Way>}
      </footer>
      <nav aria-label="Lessons" className="mt-10">
        <h2 className="mb-3 text-lg">Lessons</h2>
        <Outline steps={steps} under={under} />
      </nav>
    </div>
  );
}

const Way = ({ to, children }: { to: string; children: ReactNode }) => (
  <a href={to} className={buttonClass("secondary", "md")}>
    {children}
  </a>
);

/** Kept with the lesson when it is small or was asked for. */
function Media({ media }: { media: LessonMedia }) {
  const { locale } = useLocale();
  const { isVideo, name, size, url } = media;
  return (
    <>
      <div className="hidden group-data-[media=here]/saved:block">
        {isVideo ? (
          <Film media={media} />
        ) : (
          <p className="mb-6">
            <a href={url} className={buttonClass("secondary", "md")}>
              <Download aria-hidden className="size-4 shrink-0" />
              {name} ({formatBytes(size, locale)})
            </a>
          </p>
        )}
      </div>
      <div className="mb-6 group-data-[media=here]/saved:hidden">
        <NeedsConnection>
          {isVideo ? "This film" : "This file"} is not saved and needs a connection: {name}.
        </NeedsConnection>
      </div>
    </>
  );
}

/** In its smallest size, by the browser's own player. */
const Film = ({ media: { name, url, captions, qualities } }: { media: LessonMedia }) => (
  // biome-ignore lint/a11y/useMediaCaption: the captions are those that the author has sent
  <video
    src={qualities.at(-1)?.url ?? url}
    controls
    preload="metadata"
    playsInline
    aria-label={name}
    className="border-line bg-sunken mb-6 aspect-video w-full rounded-lg border"
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
);

const NeedsConnection = ({ children }: { children: ReactNode }) => (
  <p className="border-line bg-sunken flex gap-3 rounded-md border px-4 py-3 text-sm">
    <CloudOff aria-hidden className="text-ink-muted mt-0.5 size-4 shrink-0" />
    <span>{children}</span>
  </p>
);

/** What ends elsewhere than at its reader's word. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  quiz: "This quiz needs a connection.",
  scorm: "This interactive lesson needs a connection.",
};

function Ending({ course, step, text, isWatched }: SavedLessonProps) {
  const elsewhere =
    ELSEWHERE[text.kind] ?? (isWatched && "Watching this film counts with a connection.");
  return (
    <>
      <p className="hidden items-center gap-2 text-sm group-data-[finished=yes]/saved:flex">
        <CircleCheck aria-hidden className="text-success size-4 shrink-0" />
        Completed
      </p>
      <p
        role="status"
        className="hidden items-center gap-2 text-sm group-data-[finished=waiting]/saved:flex"
      >
        <Hourglass aria-hidden className="text-ink-muted size-4 shrink-0" />
        Finished. It will be sent when you are online.
      </p>
      <div className="hidden group-data-[finished=no]/saved:block">
        {elsewhere ? (
          <NeedsConnection>{elsewhere}</NeedsConnection>
        ) : (
          <form method="post" action={`/learn/${course.slug}/${step.slug}`}>
            <button type="submit" className={buttonClass("primary", "md")}>
              I have finished this lesson
            </button>
          </form>
        )}
      </div>
    </>
  );
}
