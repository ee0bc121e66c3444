import { Plus } from "lucide-react";
import { Card } from "#app/ui/card.tsx";
import { Deed } from "#app/ui/deed.tsx";
import { SearchField } from "#app/ui/search-field.tsx";

type ProgramFinderProps = Readonly<{
  at: string;
  search: string;
  /** Courses on offer that were found and are not in it yet. */
  found: readonly Readonly<{ slug: string; title: string; summary: string }>[];
}>;

/** Finds courses of the catalog, as the catalog finds them, and adds them at the end. */
export const ProgramFinder = ({ at, search, found }: ProgramFinderProps) => (
  <Card title="Add courses" description="Whatever is on offer can be added, at the end.">
    <div className="flex flex-col gap-4">
      <SearchField label="Search courses" defaultValue={search} />
      {found.length > 0 ? (
        <ul className="divide-line -my-3 divide-y">
          {found.map(({ slug, title, summary }) => (
            <li key={slug} className="flex items-center justify-between gap-4 py-3 text-sm">
              <span className="min-w-0">
                <span className="font-medium">{title}</span>
                {summary && <span className="text-ink-muted line-clamp-1">{summary}</span>}
              </span>
              <Deed
                to={`${at}/courses/${slug}/add`}
                label={`Add ${title}`}
                icon={Plus}
                kind="secondary"
              >
                Add
              </Deed>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-muted text-sm">
          {search ? "No other course on offer is called that." : "Every course is in it already."}
        </p>
      )}
    </div>
  </Card>
);
