import { answerJson } from "#app/edge-api.ts";
import { askedIn } from "#app/kernel/page.ts";
import { paymentsJson } from "#app/payment-json.ts";

export const loader = answerJson((glance, { request }) =>
  paymentsJson(glance, askedIn(new URL(request.url).searchParams)),
);
