import { useNavigate } from "@remix-run/react";
import { Search } from "lucide-react";
import { type KeyboardEvent, useEffect, useState } from "react";
import { buttonClass } from "#app/ui/button.tsx";
import { CONTROL } from "#app/ui/field.tsx";

type Suggestion = Readonly<{ slug: string; title: string }>;
type CatalogSearchProps = Readonly<{ defaultValue: string; form: string }>;

const PAUSE_MS = 150;
const LEAST = 2;
const LIST = "course-suggestions";

/**
 * Searches the catalog; titles are offered while somebody types. A combobox with a list box that the focus never
 * enters (ARIA Authoring Practices, "Editable Combobox With List Autocomplete"); a plain field without JavaScript.
 */
export function CatalogSearch({ defaultValue, form }: CatalogSearchProps) {
  const { offered, ask } = useSuggestions();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const navigate = useNavigate();
  const shown = open && offered.length > 0;
  const take = (suggestion: Suggestion) => {
    setOpen(false);
    navigate(`/courses/${suggestion.slug}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = steps(event.key, at, offered.length);
    const chosen = offered[at];
    if (event.key === "Escape" && shown) setOpen(false);
    else if (event.key === "Enter" && shown && chosen) take(chosen);
    else if (next !== undefined && offered.length > 0) {
      setOpen(true);
      setAt(next);
    } else return;
    event.preventDefault();
  };
  return (
    <div className="flex flex-1 gap-2">
      <div className="relative max-w-md min-w-40 flex-1">
        <Search
          aria-hidden
          className="text-ink-muted pointer-events-none absolute inset-y-0 start-3 my-auto size-4"
        />
        <input
          key={defaultValue}
          type="search"
          name="words"
          form={form}
          role="combobox"
          aria-label="Search courses"
          placeholder="Search courses"
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={shown ? LIST : undefined}
          aria-activedescendant={shown && at >= 0 ? `${LIST}-${at}` : undefined}
          autoComplete="off"
          maxLength={200}
          defaultValue={defaultValue}
          onChange={(event) => {
            ask(event.currentTarget.value);
            setOpen(true);
            setAt(-1);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
          className={`${CONTROL} ps-9`}
        />
        <Suggestions offered={shown ? offered : []} at={at} take={take} />
      </div>
      <button type="submit" form={form} className={buttonClass("secondary", "md")}>
        Search
      </button>
    </div>
  );
}

type SuggestionsProps = Readonly<{
  offered: readonly Suggestion[];
  at: number;
  take: (suggestion: Suggestion) => void;
}>;

const Suggestions = ({ offered, at, take }: SuggestionsProps) => (
  <>
    {offered.length > 0 && (
      <div
        id={LIST}
        role="listbox"
        aria-label="Courses with these words in their title"
        className="border-line bg-surface shadow-float absolute inset-x-0 top-full z-30 mt-1 rounded-md border p-1"
      >
        {offered.map((suggestion, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's, which keeps the focus.
          <div
            key={suggestion.slug}
            id={`${LIST}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            // The field keeps the focus, so that its list is not closed before it is pressed.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(suggestion)}
            className="hover:bg-sunken aria-selected:bg-sunken flex min-h-9 cursor-default items-center rounded-sm px-3 text-sm"
          >
            {suggestion.title}
          </div>
        ))}
      </div>
    )}
    <span role="status" className="sr-only">
      {offered.length > 0 && `${offered.length} suggestions`}
    </span>
  </>
);

/** Where an arrow leads from here: around, with the field itself between last and first. */
function steps(key: string, at: number, many: number): number | undefined {
  if (key === "ArrowDown") return at + 1 < many ? at + 1 : -1;
  if (key === "ArrowUp") return at < 0 ? many - 1 : at - 1;
  return undefined;
}

/**
 * Asked once somebody pauses; what arrives late for an older text is not shown, and what does not arrive is not
 * missed. Not a fetcher: one that fails, or is overtaken by the search itself, takes the whole page with it.
 */
function useSuggestions() {
  const [typed, setTyped] = useState("");
  const [offered, setOffered] = useState<readonly Suggestion[]>([]);
  useEffect(() => {
    setOffered([]);
    if (typed.length < LEAST) return;
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      const found = await suggestionsFor(typed, asking.signal).catch(() => []);
      if (!asking.signal.aborted) setOffered(found);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [typed]);
  return { offered, ask: (text: string) => setTyped(text.trim()) };
}

async function suggestionsFor(words: string, signal: AbortSignal): Promise<readonly Suggestion[]> {
  const answer = await fetch(`/catalog/suggestions?${new URLSearchParams({ words })}`, { signal });
  return answer.ok ? (await answer.json()).suggestions : [];
}
