import { Link } from "@remix-run/react";
import { Download, Trash2 } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { Ask, SavedCourse, Told } from "#app/offline/words.ts";
import { formatBytes } from "#app/ui/amount.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { ProgressBar } from "#app/ui/progress.tsx";
import { useShelf } from "#app/ui/use-shelf.ts";

/** Saves a course on this device, to be read without a connection. Not there where the browser cannot. */
export function SaveCourse({ slug }: { slug: string }) {
  const { told, ask } = useShelf({ ask: "course", course: slug });
  if (!told) return null;
  return (
    <Card
      title="Read it offline"
      description="Its text and pictures stay on this device, also without a connection."
    >
      <div className="flex flex-col items-start gap-4">
        {told.progress ? (
          <Underway {...told.progress} />
        ) : (
          <Choice slug={slug} told={told} ask={(what) => void ask(what)} />
        )}
      </div>
    </Card>
  );
}

const Underway = ({ done, total }: { done: number; total: number }) => (
  <>
    <div className="w-full max-w-sm">
      <ProgressBar value={done} max={total} label="Lessons saved" text={`${done} of ${total}`} />
    </div>
    <p role="status" className="text-ink-muted text-sm">
      Saving…
    </p>
  </>
);

type ChoiceProps = Readonly<{ slug: string; told: Told; ask: (what: Ask) => void }>;

function Choice({ slug, told: { shelf, refused }, ask }: ChoiceProps) {
  const { locale } = useLocale();
  const [withMedia, setWithMedia] = useState(false);
  const saved = shelf?.courses.find((course) => course.slug === slug && course.isPinned);
  const mediaBytes = saved?.withMedia ? 0 : (shelf?.mediaBytes ?? 0);
  const { isOpen, words } = stateOf(saved, locale);
  return (
    <>
      {mediaBytes > 0 && (
        <WithMedia isWanted={withMedia} onChange={setWithMedia}>
          With films and large files ({formatBytes(mediaBytes, locale)})
        </WithMedia>
      )}
      <p role="status" className={`text-sm ${refused ? "text-danger" : "text-ink-muted"}`}>
        {refused ?? words}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        {(isOpen || withMedia) && (
          <Button
            type="button"
            kind="secondary"
            icon={Download}
            onClick={() => ask({ ask: "save", course: slug, withMedia })}
          >
            {saved ? "Save the rest" : "Save for offline"}
          </Button>
        )}
        {saved && <Remove onClick={() => ask({ ask: "remove", course: slug })} />}
      </div>
    </>
  );
}

const Remove = ({ onClick }: { onClick: () => void }) => (
  <>
    <Button type="button" kind="ghost" icon={Trash2} onClick={onClick}>
      Remove from this device
    </Button>
    <Link to="/offline" className="link text-sm">
      All that is saved
    </Link>
  </>
);

function stateOf(saved: SavedCourse | undefined, locale: string) {
  if (!saved) return { isOpen: true, words: "Not saved." };
  const { lessons, total, bytes } = saved;
  const size = formatBytes(bytes, locale);
  return lessons < total
    ? { isOpen: true, words: `${lessons} of ${total} lessons saved, ${size}.` }
    : { isOpen: false, words: `Saved, ${size}.` };
}

type WithMediaProps = Readonly<{
  isWanted: boolean;
  onChange: (isWanted: boolean) => void;
  children: ReactNode;
}>;

const WithMedia = ({ isWanted, onChange, children }: WithMediaProps) => (
  <label className="flex min-h-8 items-center gap-2.5 text-sm">
    <input
      type="checkbox"
      checked={isWanted}
      onChange={({ target }) => onChange(target.checked)}
      className="accent-primary size-4"
    />
    {children}
  </label>
);
