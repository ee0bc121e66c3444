import { SendFinished } from "#app/domain/learning/offline/schema.ts";
import { sendFinished } from "#app/domain/learning/offline/send-finished.ts";
import { write } from "#app/edge.ts";
import { asJson } from "#app/edge-api.ts";

/** Takes what was finished without a connection; the reader's device asks in the background. */
export const action = asJson(write(SendFinished, sendFinished));
