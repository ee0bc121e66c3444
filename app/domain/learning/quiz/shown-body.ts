import type { QuestionBody } from "./question.ts";
import { shuffled } from "./shuffled.ts";

/**
 * A question as one attempt shows it: its lists in an order that the attempt's seed has frozen. Where the
 * order is the answer, or would give it away, it is always drawn; choices only if the quiz shuffles.
 */
export function shownBody(body: QuestionBody, seed: number, shuffles: boolean): QuestionBody {
  if (body.kind === "ordering") return { ...body, items: shuffled(body.items, seed) };
  if (body.kind === "matching") return { ...body, rights: shuffled(body.rights, seed) };
  if ("options" in body && shuffles) return { ...body, options: shuffled(body.options, seed) };
  return body;
}
