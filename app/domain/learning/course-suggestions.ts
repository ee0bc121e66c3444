import type { Glance } from "#tenants/scope.ts";
import type { CatalogWords } from "./schema.ts";

/** A handful of titles that have every word, of the last one perhaps only the beginning; the most popular first. */
export async function courseSuggestions({ sql }: Glance, { words }: CatalogWords) {
  const suggestions = await sql<{ slug: string; title: string }>`
    select c.slug, c.title
    from catalog_page(array(select coalesce(meant, asked) from catalog_words(${words}, true)), '{}', 'relevance',
                      null, null, null, 6, true) with ordinality p (id, zone, key, nth)
    join course c on c.id = p.id order by p.nth`;
  return { suggestions };
}
