import type { DrawnText } from "#app/domain/learning/authoring/drawn-lesson.ts";
import { Button } from "#app/ui/button.tsx";

/** A lesson as somebody else has left it. */
export type Newer = DrawnText &
  Readonly<{ revision: number; title: string; markdown: string; changedBy: string | null }>;

type LessonConflictProps = Readonly<{
  newer: Newer;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}>;

/** Two versions of one lesson: nothing is lost until its author has chosen. */
export const LessonConflict = ({ newer, onKeepMine, onTakeTheirs }: LessonConflictProps) => (
  <section
    role="alert"
    aria-label="Two versions"
    className="border-danger bg-surface flex flex-col gap-3 rounded-md border px-5 py-4 text-sm"
  >
    <p className="font-medium">
      {newer.changedBy ?? "Somebody"} has changed this lesson since you opened it. Nothing of yours
      was overwritten: it is still in the field.
    </p>
    <details>
      <summary className="font-medium">Read the other version: {newer.title}</summary>
      <pre className="bg-sunken mt-2 max-h-96 overflow-auto rounded-md p-3 font-mono text-xs whitespace-pre-wrap">
        {newer.markdown}
      </pre>
    </details>
    <div className="flex flex-wrap gap-2">
      <Button type="button" size="sm" onClick={onKeepMine}>
        Keep mine
      </Button>
      <Button type="button" size="sm" kind="secondary" onClick={onTakeTheirs}>
        Take the other
      </Button>
    </div>
  </section>
);
