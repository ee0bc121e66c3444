import { saveAnswers } from "#app/domain/learning/quiz/save-answers.ts";
import { SaveAnswers } from "#app/domain/learning/quiz/schema.ts";
import { write } from "#app/edge.ts";
import { asJson } from "#app/edge-api.ts";

/** Keeps answers while a page stays open; the page asks in the background. */
export const action = asJson(write(SaveAnswers, saveAnswers));
