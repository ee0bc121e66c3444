import { randomUUID } from "node:crypto";
import { afterAll, expect, test, vi } from "vitest";
import { claimLetter } from "#tenants/mail/claim-letter.ts";
import { deliverLetter } from "#tenants/mail/deliver-letter.ts";
import { mailFailed, mailQueued } from "#tenants/mail/events.ts";
import { MOST_TRIES } from "#tenants/mail/letter.ts";
import { queueLetter } from "#tenants/mail/queue-letter.ts";
import { startMailServer } from "#test/support/mail-server.ts";
import { ownDatabase } from "#test/support/own-database.ts";
import { QUICK, QUICKLY } from "#test/support/quick-queues.ts";
import { aTenant } from "#test/support/world.ts";
import { openBackend } from "#workers/connection.ts";
import { onMailQueued } from "#workers/mail.ts";
import { startShift } from "#workers/shift.ts";

const server = await startMailServer();
process.env["SMTP_URL"] = server.url;
process.env["MAIL_FROM"] = "no-reply@mail.example";
process.env["PLATFORM_URL"] = "http://azora.example";
vi.setConfig({ testTimeout: 120_000, expect: { poll: { timeout: 30_000 } } });
await ownDatabase();
afterAll(server.stop);

const LINK = "https://acme.example/links/one-time-key";

type Acme = Awaited<ReturnType<typeof aTenant>>;
const send = (acme: Acme, to: string, subject = "Your link") =>
  acme.setUp((scope) =>
    queueLetter(scope, {
      to,
      subject,
      html: `<p>Open <a href="${LINK}">this</a>.</p>`,
      text: LINK,
    }),
  );
const rowOf = (acme: Acme, { mailId }: { mailId: string }) =>
  acme.setUp(({ db }) => db.mail.findFirstOrThrow({ where: { id: mailId } }));
const eventOf = (acme: Acme) =>
  acme.setUp(({ db }) => db.journal.findFirstOrThrow({ where: { name: mailQueued.name } }));
const lettersTo = (address: string) => server.letters.filter(({ to }) => to.includes(address));
const anAddress = () => `${randomUUID()}@people.example`;
const startSending = (firstPauseMs = 50) =>
  startShift(
    openBackend({ kind: "postgres" }, () => true),
    { mail: [onMailQueued] },
    { ...QUICKLY, queues: { ...QUICK, mail: { ...QUICK.mail, firstPauseMs } } },
  );

test("a line break in a name or a subject adds no header to a letter", async () => {
  const acme = await aTenant();
  const split = "Ada\r\nBcc: canary@people.example";
  await acme.setUp(({ db }) => db.tenant.updateMany({ data: { name: split } }));
  const to = anAddress();
  const stop = await startSending();
  await send(acme, to, split);
  await expect.poll(() => lettersTo(to).length).toBe(1);
  await stop();

  expect(lettersTo("canary@people.example")).toEqual([]);
  expect(lettersTo(to)[0]?.raw).not.toMatch(/^Bcc:/im);
});

test("a letter leaves in the academy's name and is forgotten once it is sent", async () => {
  const acme = await aTenant();
  await acme.setUp(({ db }) => db.tenant.updateMany({ data: { name: "Björk & Söhne" } }));
  const to = anAddress();
  const stop = await startSending();
  const letter = await send(acme, to, "Dein Zugang: schön");
  await expect.poll(async () => (await rowOf(acme, letter)).state).toBe("sent");
  await stop();

  const [sent, ...more] = lettersTo(to);
  expect(more).toEqual([]);
  expect(sent?.parsed.from?.value).toEqual([
    { name: "Björk & Söhne", address: "no-reply@mail.example" },
  ]);
  expect(sent?.parsed).toMatchObject({
    subject: "Dein Zugang: schön",
    messageId: `<${letter.mailId}@${acme.tenant.canonicalHost}>`,
    text: expect.stringContaining(LINK),
    html: expect.stringContaining(LINK),
  });
  expect(sent?.parsed.headers.get("auto-submitted")).toBe("auto-generated");
  expect(sent?.hello).toBe("mail.example");
  expect(sent?.raw.replaceAll(acme.tenant.canonicalHost, "")).not.toMatch(/azora|nodemailer/i);
  expect(await rowOf(acme, letter)).toMatchObject({ html: null, body: null, attempts: 1 });
});

test("a command that fails sends nothing", async () => {
  const acme = await aTenant();
  const to = anAddress();
  const attempt = acme.setUp(async (scope) => {
    await queueLetter(scope, { to, subject: "Never", html: "<p>no</p>", text: "no" });
    throw new Error("the deed is off");
  });
  await expect(attempt).rejects.toThrow("the deed is off");
  const stop = await startSending();
  const other = await send(acme, anAddress());
  await expect.poll(async () => (await rowOf(acme, other)).state).toBe("sent");
  await stop();
  expect(lettersTo(to)).toEqual([]);
});

test("a letter that the server puts off is tried again until it is taken", async () => {
  const acme = await aTenant();
  const to = anAddress();
  let tries = 0;
  server.verdict = (address) =>
    address === to && ++tries < 3 ? { code: 451, text: "greylisted, come back later" } : undefined;
  const stop = await startSending();
  const letter = await send(acme, to);
  await expect.poll(async () => (await rowOf(acme, letter)).state).toBe("sent");
  await stop();
  expect(lettersTo(to).length).toBe(1);
  expect(await rowOf(acme, letter)).toMatchObject({ attempts: 3, lastError: null });
});

test("a letter that is turned away for good is given up at once, with the reason", async () => {
  const acme = await aTenant();
  const to = anAddress();
  server.verdict = (address) => (address === to ? { code: 550, text: "no such box" } : undefined);
  const stop = await startSending();
  const letter = await send(acme, to);
  await expect.poll(async () => (await rowOf(acme, letter)).state).toBe("failed");
  await stop();
  expect(await rowOf(acme, letter)).toMatchObject({
    attempts: 1,
    lastError: expect.stringContaining("no such box"),
    html: null,
    body: null,
  });
  const failures = await acme.setUp(({ db }) =>
    db.journal.findMany({ where: { name: mailFailed.name }, select: { facts: true } }),
  );
  expect(failures).toEqual([{ facts: letter }]);
});

test("a letter that is put off for ever is given up after the last try", async () => {
  const acme = await aTenant();
  const to = anAddress();
  server.verdict = (address) => (address === to ? { code: 421, text: "busy" } : undefined);
  const stop = await startSending(20);
  const letter = await send(acme, to);
  await expect.poll(async () => (await rowOf(acme, letter)).state).toBe("failed");
  await stop();
  expect(await rowOf(acme, letter)).toMatchObject({ attempts: MOST_TRIES, body: null });
});

test("a worker that died after the server took the letter sends it again under the same id", async () => {
  const acme = await aTenant();
  const to = anAddress();
  const letter = await send(acme, to);
  const claimed = await acme.setUp((scope) => claimLetter(scope, letter.mailId));
  if (claimed) await deliverLetter(acme.tenant, claimed);
  const afterwards = { claimedAt: new Date(Date.now() - 121_000) };
  await acme.setUp(({ db }) => db.mail.updateMany({ data: afterwards }));

  const stop = await startSending();
  await expect.poll(async () => (await rowOf(acme, letter)).state).toBe("sent");
  await stop();
  expect(lettersTo(to).length).toBe(2);
  expect(new Set(lettersTo(to).map(({ parsed }) => parsed.messageId)).size).toBe(1);
});

test("two workers with the same letter send it once", async () => {
  const acme = await aTenant();
  const to = anAddress();
  const letter = await send(acme, to);
  const delivery = { tenant: acme.tenant.id, event: (await eventOf(acme)).id };
  server.takesMs = 500;
  const outcomes = await Promise.allSettled([
    onMailQueued.does(delivery),
    onMailQueued.does(delivery),
  ]);
  server.takesMs = 0;
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  await onMailQueued.does(delivery);
  expect(lettersTo(to).length).toBe(1);
  expect((await rowOf(acme, letter)).state).toBe("sent");
});

test("line breaks in a subject or a name add neither a header nor a recipient", async () => {
  const acme = await aTenant("Acme");
  const tenant = { ...acme.tenant, name: 'Acme" <boss@bank.example>\r\nBcc: spy@evil.example' };
  const to = anAddress();
  const letter = await send(acme, to, "Hello\r\nBcc: spy@evil.example\r\n\r\nbody");
  const claimed = await acme.setUp((scope) => claimLetter(scope, letter.mailId));
  if (claimed) await deliverLetter(tenant, claimed);
  const [sent] = lettersTo(to);
  expect(sent?.to).toEqual([to]);
  expect(sent?.parsed.bcc).toBeUndefined();
  expect(sent?.parsed.from?.value.map(({ address }) => address)).toEqual(["no-reply@mail.example"]);
});
