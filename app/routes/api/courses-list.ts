import { coursesOnOffer } from "#app/domain/learning/courses-on-offer.ts";
import { CatalogQuestion, questionsIn } from "#app/domain/learning/schema.ts";
import { parse } from "#app/edge.ts";
import { answerJson } from "#app/edge-api.ts";

export const loader = answerJson(async (glance, { request }) => {
  const question = parse(CatalogQuestion, questionsIn(new URL(request.url).searchParams));
  const { cards: _, ...found } = await coursesOnOffer(glance, question);
  return found;
});
