import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type Stripe from "stripe";
import { expect, onTestFinished, test } from "vitest";
import { REAL, standIn } from "./stand-in.ts";

/** An endpoint that keeps what it hears; it answers with each of these in turn, then 200. */
async function listener(stripe: Stripe, answers: number[] = []) {
  const heard: Stripe.Event[] = [];
  let secret = "";
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
      const signature = String(request.headers["stripe-signature"]);
      heard.push(stripe.webhooks.constructEvent(Buffer.concat(chunks), signature, secret));
      response.writeHead(answers.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const endpoint = await stripe.webhookEndpoints.create({
    url: `http://127.0.0.1:${port}/hook`,
    enabled_events: ["customer.created", "customer.updated"],
  });
  secret = endpoint.secret ?? "";
  return { heard, names: () => heard.map(({ data }) => (data.object as Stripe.Customer).name) };
}

async function here(answers?: number[]) {
  const made = await standIn();
  onTestFinished(made.stop);
  return { ...made, ...(await listener(made.stripe, answers)) };
}

const until = (is: () => boolean) => expect.poll(is, { timeout: 10_000, interval: 20 }).toBe(true);

test.runIf(!REAL)("an endpoint hears what it asked for, signed, with what was before", async () => {
  const { stripe, heard } = await here();
  const { id } = await stripe.customers.create({ name: "Amara" });
  await stripe.products.create({ name: "Knots" });
  await stripe.customers.update(id, { name: "Amara N." });
  await until(() => heard.length === 2);
  const types = heard.map(({ type }) => type).sort();
  expect(types).toEqual(["customer.created", "customer.updated"]);
  const updated = heard.find(({ type }) => type === "customer.updated");
  expect(updated?.data.previous_attributes).toEqual({ name: "Amara" });
  expect((await stripe.events.retrieve(updated?.id ?? "")).type).toBe("customer.updated");
});

test.runIf(!REAL)("a delivery that is not thanked comes again", async () => {
  const { stripe, heard } = await here([500, 503]);
  await stripe.customers.create({ name: "Amara" });
  await until(() => heard.length === 2);
  expect(new Set(heard.map(({ id }) => id)).size).toBe(1);
});

test.runIf(!REAL)("deliveries are duplicated, dropped and replayed on request", async () => {
  const { stripe, control, heard } = await here();
  await control("plan", { duplicate: 2 });
  await stripe.customers.create({ name: "thrice" });
  await until(() => heard.length === 3);
  await control("plan", { drop: 1 });
  await stripe.customers.create({ name: "lost" });
  await control("plan", {});
  await stripe.customers.create({ name: "heard" });
  await until(() => heard.length === 4);
  await control("replay", {});
  await until(() => heard.length === 9);
  const deliveries = (await control("deliveries")) as { state: string }[];
  expect(deliveries.filter(({ state }) => state === "dropped")).toHaveLength(1);
});

test.runIf(!REAL)(
  "deliveries are held, and leave in no order when they are released so",
  async () => {
    const { stripe, control, heard, names } = await here();
    await control("plan", { hold: true });
    for (let n = 0; n < 8; n += 1) await stripe.customers.create({ name: String(n) });
    expect(heard).toEqual([]);
    await control("plan", {});
    await control("release", { shuffle: true });
    await until(() => heard.length === 8);
    expect(names().sort()).toEqual(["0", "1", "2", "3", "4", "5", "6", "7"]);
  },
);
