import { expect, onTestFinished, test } from "vitest";
import { KEY, REAL, standIn } from "./stand-in.ts";

async function here() {
  const made = await standIn();
  onTestFinished(made.stop);
  return made;
}

test("an unknown parameter is refused by its name", async () => {
  const { stripe } = await here();
  const made = stripe.customers.create({ nmae: "Amara" } as { name?: string });
  await expect(made).rejects.toMatchObject({
    statusCode: 400,
    type: "StripeInvalidRequestError",
    code: "parameter_unknown",
    param: "nmae",
  });
});

test("a nested unknown parameter is named with its place", async () => {
  const { stripe } = await here();
  const address = { line1: "1 Long Street", town: "Cape Town" } as { line1: string };
  await expect(stripe.customers.create({ address })).rejects.toMatchObject({
    code: "parameter_unknown",
    param: "address[town]",
  });
});

test("a missing parameter is refused by its name", async () => {
  const { stripe } = await here();
  const made = stripe.products.create({} as { name: string });
  await expect(made).rejects.toMatchObject({ code: "parameter_missing", param: "name" });
});

test("an object that does not exist is said to be missing", async () => {
  const { stripe } = await here();
  await expect(stripe.customers.retrieve("cus_nobody")).rejects.toMatchObject({
    statusCode: 404,
    code: "resource_missing",
  });
});

test.runIf(!REAL)("a path that is not known says so instead of pretending", async () => {
  const { address } = await here();
  const answer = await fetch(`${address}/v1/unheard_of`, {
    headers: { authorization: `Bearer ${KEY}` },
  });
  expect(answer.status).toBe(501);
  expect(await answer.json()).toMatchObject({ error: { code: "not_implemented" } });
});

test("without a key there is no answer", async () => {
  const { address } = await here();
  for (const headers of [{}, { authorization: "Bearer pk_test_public" }])
    expect((await fetch(`${address}/v1/customers`, { headers })).status).toBe(401);
});

test("the same request under the same key is answered once", async () => {
  const { stripe, address } = await here();
  const idempotencyKey = crypto.randomUUID();
  const first = await stripe.customers.create({ name: "Amara" }, { idempotencyKey });
  const second = await stripe.customers.create({ name: "Amara" }, { idempotencyKey });
  expect(second.id).toBe(first.id);
  const third = await fetch(`${address}/v1/customers`, {
    method: "POST",
    headers: { authorization: `Bearer ${KEY}`, "idempotency-key": idempotencyKey },
    body: new URLSearchParams({ name: "Amara" }),
  });
  expect(third.headers.get("idempotent-replayed")).toBe("true");
  await expect(
    stripe.customers.create({ name: "Tomas" }, { idempotencyKey }),
  ).rejects.toMatchObject({ statusCode: 400, type: "StripeIdempotencyError" });
});

test("an error is kept under its key as well, unless the parameters were refused", async () => {
  const { stripe } = await here();
  const idempotencyKey = crypto.randomUUID();
  const wrong = stripe.customers.create({ nmae: "x" } as { name?: string }, { idempotencyKey });
  await expect(wrong).rejects.toMatchObject({ code: "parameter_unknown" });
  expect((await stripe.customers.create({ name: "x" }, { idempotencyKey })).name).toBe("x");
});

test.runIf(!REAL)("a second request under a key that is at work is told to wait", async () => {
  const { stripe, control } = await here();
  await control("faults", { kind: "delay", match: "customers", delayMs: 300 });
  const idempotencyKey = crypto.randomUUID();
  const first = stripe.customers.create({ name: "Amara" }, { idempotencyKey });
  await new Promise((resolve) => setTimeout(resolve, 100));
  await expect(
    stripe.customers.create({ name: "Amara" }, { idempotencyKey }),
  ).rejects.toMatchObject({ statusCode: 409, code: "idempotency_key_in_use" });
  expect((await first).name).toBe("Amara");
});

test.runIf(!REAL)("a lost response was work that is done", async () => {
  const { stripe, control } = await here();
  await control("faults", { kind: "lose_response", match: "POST /v1/customers" });
  const idempotencyKey = crypto.randomUUID();
  const lost = stripe.customers.create({ name: "Amara" }, { idempotencyKey });
  await expect(lost).rejects.toMatchObject({ type: "StripeConnectionError" });
  const again = await stripe.customers.create({ name: "Amara" }, { idempotencyKey });
  expect((await stripe.customers.list()).data.map(({ id }) => id)).toEqual([again.id]);
});

test.runIf(!REAL)(
  "too many requests and errors of the server come when they are asked for",
  async () => {
    const { stripe, control } = await here();
    await control("faults", { kind: "rate_limit", match: "customers" });
    await expect(stripe.customers.list()).rejects.toMatchObject({ statusCode: 429 });
    await control("faults", { kind: "server_error", match: "customers", times: 2 });
    await expect(stripe.customers.list()).rejects.toMatchObject({ statusCode: 500 });
    await expect(stripe.customers.list()).rejects.toMatchObject({ statusCode: 500 });
    expect((await stripe.customers.list()).data).toEqual([]);
  },
);

test("a list goes by pages, newest first, forth and back", async () => {
  const { stripe } = await here();
  const email = `${crypto.randomUUID()}@example.com`;
  const made = [];
  for (let count = 0; count < 5; count += 1) made.unshift(await stripe.customers.create({ email }));
  const first = await stripe.customers.list({ email, limit: 2 });
  expect(first.data.map(({ id }) => id)).toEqual(made.slice(0, 2).map(({ id }) => id));
  expect(first.has_more).toBe(true);
  const all = await stripe.customers.list({ email, limit: 2 }).autoPagingToArray({ limit: 10 });
  expect(all.map(({ id }) => id)).toEqual(made.map(({ id }) => id));
  const back = await stripe.customers.list({ email, limit: 2, ending_before: made[3]?.id ?? "" });
  expect(back.data.map(({ id }) => id)).toEqual(made.slice(1, 3).map(({ id }) => id));
});

test("metadata is merged, and the empty text takes a name away", async () => {
  const { stripe } = await here();
  const { id } = await stripe.customers.create({ metadata: { tenant: "a", person: "b" } });
  const changed = await stripe.customers.update(id, { metadata: { person: "", plan: "pro" } });
  expect(changed.metadata).toEqual({ tenant: "a", plan: "pro" });
});

test("a deleted customer answers that it is deleted", async () => {
  const { stripe } = await here();
  const { id } = await stripe.customers.create({});
  expect(await stripe.customers.del(id)).toMatchObject({ id, deleted: true });
  expect(await stripe.customers.retrieve(id)).toMatchObject({ id, deleted: true });
  await expect(stripe.customers.update(id, { name: "x" })).rejects.toMatchObject({
    code: "resource_missing",
  });
});
