import { courseSuggestions } from "#app/domain/learning/course-suggestions.ts";
import { CatalogWords } from "#app/domain/learning/schema.ts";
import { parse, visit } from "#app/edge.ts";

export const loader = visit((glance, { request }) =>
  courseSuggestions(
    glance,
    parse(CatalogWords, Object.fromEntries(new URL(request.url).searchParams)),
  ),
);
