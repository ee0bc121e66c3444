import { afterAll, expect, test } from "vitest";
import { aFileServer } from "#test/support/file-server.ts";

process.env["STRIPE_SECRET_KEY"] = "sk_test_1";
process.env["STRIPE_WEBHOOK_SECRET"] = "";
const server = await aFileServer();
afterAll(() => server.stop());

test("without a secret to know deliveries by there is no such address", async () => {
  const answer = await server.ask("operator.localhost", "/api/payments/webhooks", {
    method: "POST",
    headers: { "Stripe-Signature": "t=1,v1=00" },
    body: Buffer.from("{}"),
  });

  expect(answer.status).toBe(404);
});
