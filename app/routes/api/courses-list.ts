import { coursesOnOffer } from "#app/domain/learning/queries.ts";
import { CatalogQuestion } from "#app/domain/learning/schema.ts";
import { parse } from "#app/edge.ts";
import { answerJson } from "#app/edge-api.ts";

export const loader = answerJson((glance, { request }) =>
  coursesOnOffer(
    glance,
    parse(CatalogQuestion, Object.fromEntries(new URL(request.url).searchParams)),
  ),
);
