import { courseSuggestions } from "#app/domain/learning/course-suggestions.ts";
import { CatalogWords } from "#app/domain/learning/schema.ts";
import { parse } from "#app/edge.ts";
import { answerJson } from "#app/edge-api.ts";

export const loader = answerJson((glance, { request }) =>
  courseSuggestions(
    glance,
    parse(CatalogWords, Object.fromEntries(new URL(request.url).searchParams)),
  ),
);
