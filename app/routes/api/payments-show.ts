import { answerJson } from "#app/edge-api.ts";
import { paymentJson } from "#app/payment-json.ts";

export const loader = answerJson((glance, { params }) =>
  paymentJson(glance, String(params["paymentId"])),
);
