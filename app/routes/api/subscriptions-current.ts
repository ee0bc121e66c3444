import { answerJson } from "#app/edge-api.ts";
import { ownSubscriptionJson } from "#app/subscription-json.ts";

export const loader = answerJson(ownSubscriptionJson);
