import { saveAnswers } from "#app/domain/learning/quiz/save-answers.ts";
import { SaveAnswers } from "#app/domain/learning/quiz/schema.ts";
import { write } from "#app/edge.ts";

/** Keeps answers while a page stays open; the page asks in the background. */
export const action = write(SaveAnswers, saveAnswers);
