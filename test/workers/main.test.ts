import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { afterAll, expect, test, vi } from "vitest";
import { lessonCompleted } from "#app/domain/learning/events.ts";
import { balanceOf } from "#app/domain/wallet/queries.ts";
import { announce } from "#tenants/journal.ts";
import { queueLetter } from "#tenants/mail/queue-letter.ts";
import { startMailServer } from "#test/support/mail-server.ts";
import { ownDatabase } from "#test/support/own-database.ts";
import { aTenant } from "#test/support/world.ts";

const server = await startMailServer();
process.env["SMTP_URL"] = server.url;
vi.setConfig({ testTimeout: 120_000, expect: { poll: { timeout: 30_000 } } });
await ownDatabase();
afterAll(server.stop);

type Line = Record<string, unknown>;

/** The workers as `npm run work` runs them, and every line that they wrote. */
function startWorkers() {
  const child = spawn(process.execPath, ["--import", "tsx", "workers/main.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, LOG_LEVEL: "info" },
  });
  let written = "";
  child.stdout.on("data", (data) => {
    written += data;
  });
  const lines = () =>
    written
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line);
  return { child, lines, said: (msg: string) => lines().some((line) => line["msg"] === msg) };
}

/** How it ended, and after how many milliseconds, when it was told to. */
async function ended(child: ChildProcess, signal: NodeJS.Signals) {
  const told = performance.now();
  child.kill(signal);
  const code = await new Promise((resolve) => child.once("exit", resolve));
  return { code, ms: performance.now() - told };
}

test("each job leaves one line with job, tenant, time and outcome, and nothing about a person", async () => {
  const acme = await aTenant();
  const amara = await acme.learner("canary@person.example");
  const workers = startWorkers();
  await expect.poll(() => workers.said("workers are at work")).toBe(true);
  server.verdict = () => ({ code: 550, text: "no canary@person.example here" });
  const facts = { personId: amara.personId, courseId: randomUUID(), lessonId: randomUUID() };
  await acme.setUp(async (scope) => {
    await announce(scope, lessonCompleted, facts);
    await queueLetter(scope, {
      to: amara.email,
      subject: "Canary",
      html: "canary",
      text: "canary",
    });
  });
  const jobs = () =>
    workers.lines().filter(({ msg, tenant }) => msg === "job" && tenant === acme.tenant.slug);
  await expect.poll(() => jobs().length).toBe(3);
  await ended(workers.child, "SIGTERM");

  expect(
    jobs()
      .map(({ job }) => job)
      .toSorted(),
  ).toEqual(["mail.send-letter", "usage.count-active-learner", "wallet.earn-for-lesson"]);
  for (const line of jobs())
    expect(line).toEqual({
      level: "info",
      time: expect.any(String),
      job: expect.any(String),
      tenant: acme.tenant.slug,
      event: expect.stringMatching(/^[0-9a-f-]{36}$/),
      outcome: "done",
      ms: expect.any(Number),
      msg: "job",
    });
  expect(JSON.stringify(workers.lines())).not.toMatch(/canary|amara/i);
});

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s lets the letter that is being sent arrive, then ends the workers within eight seconds",
  async (signal) => {
    const acme = await aTenant();
    const workers = startWorkers();
    await expect.poll(() => workers.said("workers are at work")).toBe(true);
    server.verdict = () => undefined;
    server.takesMs = 2_000;
    const before = server.letters.length;
    const { mailId } = await acme.setUp((scope) =>
      queueLetter(scope, { to: `${randomUUID()}@x.example`, subject: "Hi", html: "-", text: "-" }),
    );
    await expect.poll(() => server.letters.length).toBe(before + 1);

    const { code, ms } = await ended(workers.child, signal);
    server.takesMs = 0;
    expect(code).toBe(0);
    expect(ms).toBeLessThan(8_000);
    const sent = await acme.setUp(({ db }) => db.mail.findFirst({ where: { id: mailId } }));
    expect(sent?.state).toBe("sent");
  },
);

test("workers that are killed while at work lose nothing that others do not do", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  const [first, second] = [startWorkers(), startWorkers()];
  for (const { said } of [first, second])
    await expect.poll(() => said("workers are at work")).toBe(true);
  for (let lesson = 0; lesson < 20; lesson++) {
    const facts = { personId: amara.personId, courseId: randomUUID(), lessonId: randomUUID() };
    await acme.setUp((scope) => announce(scope, lessonCompleted, facts));
    if (lesson === 10) first.child.kill("SIGKILL");
  }
  await expect
    .poll(() => amara.sees(balanceOf, amara.personId), { timeout: 90_000, interval: 250 })
    .toBe(100n);
  await ended(second.child, "SIGTERM");
});
