import { Link, useLocation } from "@remix-run/react";
import { X } from "lucide-react";
import { FACET_NAMES, FACETS, type Facet } from "#app/domain/learning/words.ts";
import { addressWithout } from "#app/ui/catalog-address.ts";
import { wordOf } from "#app/ui/facet-words.ts";
import { useLocale } from "#app/ui/locale-context.tsx";

type FilterChipsProps = Readonly<{ chosen: Readonly<Record<Facet, readonly string[]>> }>;

/** The filters that are set, each a link to the same question without it. */
export function FilterChips({ chosen }: FilterChipsProps) {
  const { search } = useLocation();
  const { locale } = useLocale();
  const set = FACET_NAMES.flatMap((facet) => chosen[facet].map((value) => ({ facet, value })));
  if (set.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2">
      {set.map(({ facet, value }) => (
        <li key={`${facet} ${value}`}>
          <Link
            to={addressWithout(search, facet, value)}
            className="bg-primary-soft text-on-primary-soft flex min-h-8 items-center gap-1.5 rounded-full px-3 text-sm font-medium hover:underline"
          >
            <span className="sr-only">Remove the filter {FACETS[facet].label}: </span>
            {wordOf(facet, value, locale)}
            <X aria-hidden className="size-3.5 shrink-0" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
