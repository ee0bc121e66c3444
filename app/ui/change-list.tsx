import type { Changes } from "#app/domain/learning/authoring/changes.ts";

const NAMES: Readonly<Record<keyof Changes, string>> = {
  added: "New",
  changed: "Rewritten",
  removed: "Removed",
  moved: "Moved",
};

type ChangeListProps = Readonly<{
  changes: Changes;
  /** What is said when no lesson is different. */
  otherwise: string;
}>;

/** What a version changes, lesson by lesson. */
export function ChangeList({ changes, otherwise }: ChangeListProps) {
  const kinds = (Object.keys(NAMES) as (keyof Changes)[]).filter(
    (kind) => changes[kind].length > 0,
  );
  if (kinds.length === 0) return <p className="text-ink-muted text-sm">{otherwise}</p>;
  return (
    <dl className="flex flex-col gap-2 text-sm">
      {kinds.map((kind) => (
        <div key={kind} className="grid grid-cols-[6rem_1fr] gap-2">
          <dt className="text-ink-muted">{NAMES[kind]}</dt>
          <dd>{changes[kind].join(", ")}</dd>
        </div>
      ))}
    </dl>
  );
}
