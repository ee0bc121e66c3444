import { TakeWord } from "#app/domain/learning/scorm/schema.ts";
import { takeWord } from "#app/domain/learning/scorm/take-word.ts";
import { write } from "#app/edge.ts";
import { asJson } from "#app/edge-api.ts";

/** Keeps what a package says while its page stays open. */
export const action = asJson(write(TakeWord, takeWord));
