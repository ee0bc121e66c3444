import { answerJson } from "#app/edge-api.ts";
import { paymentsJson } from "#app/payment-json.ts";

export const loader = answerJson(paymentsJson);
