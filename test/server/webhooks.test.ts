import { randomUUID } from "node:crypto";
import pg from "pg";
import Stripe from "stripe";
import { afterAll, expect, test } from "vitest";
import { databaseUrls, env } from "#app/kernel/env.ts";
import { aFileServer } from "#test/support/file-server.ts";
import { askAs } from "#test/support/owner.ts";
import { aTenant } from "#test/support/world.ts";

const [OLD, NEW] = ["whsec_old", "whsec_new"];
process.env["STRIPE_SECRET_KEY"] = "sk_test_1";
process.env["STRIPE_WEBHOOK_SECRET"] = `${OLD},${NEW}`;

const PATH = "/api/payments/webhooks";
const server = await aFileServer();
afterAll(() => server.stop());

const anEvent = (changes: Record<string, unknown> = {}) => ({
  id: `evt_${randomUUID()}`,
  object: "event",
  type: "charge.updated",
  created: 1_700_000_000,
  livemode: false,
  data: { object: { id: "ch_1", object: "charge", amount: 5 } },
  ...changes,
});

type Sent = Readonly<{ secret?: string; signed?: string; ageSeconds?: number; host?: string }>;

function deliver(payload: string, { secret = NEW, signed = payload, ...sent }: Sent = {}) {
  const timestamp = Math.floor(Date.now() / 1_000) - (sent.ageSeconds ?? 0);
  const signature = Stripe.webhooks.generateTestHeaderString({
    payload: signed,
    secret,
    timestamp,
  });
  return server.ask(sent.host ?? "operator.localhost", PATH, {
    method: "POST",
    headers: { "Stripe-Signature": signature, Origin: "", "Content-Type": "application/json" },
    body: Buffer.from(payload),
  });
}

const keptAs = (id: string) => askAs("ops", "select * from processor.event where id = $1", [id]);

test("a delivery that was signed is kept before it is answered, without what it says of amounts", async () => {
  const event = anEvent({ account: "acct_1" });

  const { status } = await deliver(JSON.stringify(event));

  expect(status).toBe(200);
  expect(await keptAs(event.id)).toMatchObject([
    {
      type: "charge.updated",
      object_kind: "charge",
      object_id: "ch_1",
      account: "acct_1",
      created_at: new Date(1_700_000_000_000),
      processed_at: null,
      tries: 0,
    },
  ]);
});

test("nothing is answered while the event is not written for good", async () => {
  const event = anEvent();
  const owner = new pg.Client({ connectionString: databaseUrls(env()).owner ?? "" });
  await owner.connect();
  await owner.query("begin; lock table processor.event in exclusive mode");

  const answer = deliver(JSON.stringify(event));
  const early = await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 300))]);
  await owner.query("commit");
  await owner.end();

  expect(early).toBeUndefined();
  expect((await answer).status).toBe(200);
  expect(await keptAs(event.id)).toHaveLength(1);
});

test("an event that is delivered thirty times at once is kept once, and each delivery is thanked for", async () => {
  const [one, other] = [anEvent(), anEvent()];
  const deliveries = Array.from({ length: 30 }, (_, at) =>
    deliver(JSON.stringify(at % 3 ? one : other)),
  );

  const statuses = (await Promise.all(deliveries)).map(({ status }) => status);

  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(await keptAs(one.id)).toHaveLength(1);
  expect(await keptAs(other.id)).toHaveLength(1);
});

test("while a secret is exchanged, the old and the new one are both taken", async () => {
  for (const secret of [OLD, NEW])
    expect((await deliver(JSON.stringify(anEvent()), { secret })).status).toBe(200);
});

const payload = () => JSON.stringify(anEvent());
const FORGED: Readonly<Record<string, () => Parameters<typeof deliver>>> = {
  "by nobody we know": () => [payload(), { secret: "whsec_other" }],
  "over other bytes": () => [payload(), { signed: payload() }],
  "over the same words with another space": () => {
    const said = payload();
    return [`${said} `, { signed: said }];
  },
  "six minutes ago": () => [payload(), { ageSeconds: 6 * 60 }],
};

test.each(Object.entries(FORGED))(
  "what was signed %s is refused and not kept",
  async (_, forged) => {
    const [said, sent] = forged();

    expect((await deliver(said, sent)).status).toBe(400);
    expect(await keptAs(JSON.parse(said).id)).toEqual([]);
  },
);

test("what nobody signed is refused", async () => {
  const body = Buffer.from(payload());
  const answer = await server.ask("operator.localhost", PATH, { method: "POST", body });

  expect(answer.status).toBe(400);
});

test("more than a mebibyte is not even read", async () => {
  const large = JSON.stringify(anEvent({ padding: "x".repeat(1024 * 1024) }));

  expect((await deliver(large)).status).toBe(413);
});

test("the platform's bare host hears events too, and an academy's address is like any that was made up", async () => {
  const { tenant } = await aTenant("Acme");
  const host = `${tenant.slug}.localhost`;
  const headers = { Origin: "" };

  expect((await deliver(payload(), { host: "localhost" })).status).toBe(200);

  const there = await deliver(payload(), { host });
  const nowhere = await server.ask(host, "/api/made/up", { method: "POST", headers });
  expect([there.status, String(there.body)]).toEqual([nowhere.status, String(nowhere.body)]);
  expect(there.status).toBe(403);
});

test("the application's own role sees nothing of what was told", async () => {
  for (const table of ["event", "reconciliation", "repair"])
    await expect(askAs("app", `select 1 from processor.${table}`)).rejects.toThrow(
      "permission denied",
    );
});
