import { Link } from "@remix-run/react";
import { CloudDownload, Trash2 } from "lucide-react";
import type { SavedCourse } from "#app/offline/words.ts";
import { counted, formatBytes } from "#app/ui/amount.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale } from "#app/ui/locale-context.tsx";
import { useShelf } from "#app/ui/use-shelf.ts";

/** What this device keeps of its reader's courses, how much room it takes, and how it goes away again. */
export function SavedCourses() {
  const { locale } = useLocale();
  const { told, ask } = useShelf({ ask: "shelf" });
  const courses = told?.shelf?.courses ?? [];
  const bytes = courses.reduce((sum, course) => sum + course.bytes, 0);
  const isEmpty = told !== null && courses.length === 0;
  const remove = (course: string | null) => void ask({ ask: "remove", course });
  return (
    <>
      <p
        role="status"
        className={`noscript:hidden ${isEmpty ? "sr-only" : "text-ink-muted mb-5 text-sm"}`}
      >
        {told === null
          ? "Looking at what is saved on this device…"
          : `${counted(courses.length, "course", "courses", locale)} on this device, ${formatBytes(bytes, locale)}.`}
      </p>
      {isEmpty && <NothingSaved />}
      {courses.length > 0 && (
        <Card
          title="Courses"
          flush
          actions={
            <Button type="button" kind="secondary" size="sm" onClick={() => remove(null)}>
              Remove all
            </Button>
          }
        >
          <ul className="divide-line divide-y">
            {courses.map((course) => (
              <Saved key={course.slug} course={course} onRemove={() => remove(course.slug)} />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

const NothingSaved = () => (
  <Empty
    icon={CloudDownload}
    title="Nothing is saved yet"
    action={<LinkButton to="/learn">My learning</LinkButton>}
  >
    Open a course of yours and choose “Save for offline”. Lessons that you open are saved by
    themselves for a while.
  </Empty>
);

function Saved({ course, onRemove }: { course: SavedCourse; onRemove: () => void }) {
  const { locale } = useLocale();
  const { slug, title, isPinned, lessons, total, bytes } = course;
  const extent = lessons < total ? `${lessons} of ${total} lessons` : `All ${total} lessons`;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-5 py-4 sm:px-6">
      <div className="min-w-0">
        <Link to={`/learn/${slug}`} className="link font-medium">
          {title}
        </Link>
        <p className="text-ink-muted mt-0.5 text-sm">
          {extent}, {formatBytes(bytes, locale)}
          {!isPinned && ", because you opened them"}
        </p>
      </div>
      <Button type="button" kind="ghost" size="sm" icon={Trash2} onClick={onRemove}>
        Remove<span className="sr-only"> {title}</span>
      </Button>
    </li>
  );
}
