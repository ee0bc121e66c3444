import { expect, test } from "vitest";
import { hashPassword } from "#app/domain/identity/password.ts";
import { LIMITS } from "#app/domain/identity/throttle.ts";
import { signInBy } from "#app/sign-in.ts";
import { actorOnce, sessionCookieIn } from "#app/who-is-asking.ts";
import type { Tenant } from "#tenants/tenant.ts";
import { asking, cookieOf } from "#test/support/asking.ts";
import { askForMail, lettersTo, secretFor } from "#test/support/letters.ts";
import { aTenant } from "#test/support/world.ts";

const PASSWORD = "correct horse battery";

async function anAcademyWith(email: string, name = "Acme") {
  const acme = await aTenant(name);
  const amara = await acme.learner(email);
  const passwordHash = await hashPassword(PASSWORD);
  await acme.setUp(({ db }) => db.person.updateMany({ data: { passwordHash } }));
  return { acme, amara };
}

/** What the sign-in page hears: a redirect with a cookie, or words. */
async function signingIn(
  tenant: Tenant,
  form: Record<string, string>,
  more: Parameters<typeof asking>[1] = {},
) {
  const answer = await signInBy("password")(asking(tenant, { path: "/sign-in", form, ...more }));
  if (!(answer instanceof Response))
    return {
      status: answer.init?.status,
      data: answer.data,
      headers: new Headers(answer.init?.headers),
    };
  const { status, headers } = answer;
  return { status, headers, to: headers.get("Location"), cookie: cookieOf(answer) };
}

test("the right password signs in, sends a cookie that only this host gets, and goes on", async () => {
  const { acme, amara } = await anAcademyWith("amara@acme.example");
  const form = { email: " Amara@ACME.example ", password: PASSWORD };
  const path = "/sign-in?next=/learn/sql";

  const answer = await signInBy("password")(asking(acme.tenant, { path, form }));

  expect(answer).toBeInstanceOf(Response);
  const { headers, status } = answer as Response;
  expect([status, headers.get("Location")]).toEqual([303, "/learn/sql"]);
  expect(headers.get("Set-Cookie")).toMatch(
    /^__Host-session=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; Secure; SameSite=Lax$/,
  );
  const actor = await actorOnce(acme.tenant, cookieOf(answer))();
  expect(actor).toMatchObject({ kind: "person", personId: amara.personId });
});

test("sign-in never leads to another site", async () => {
  const { acme } = await anAcademyWith("amara@acme.example");
  const form = { email: "amara@acme.example", password: PASSWORD };

  for (const next of ["//evil.example", "https://evil.example", "/\\evil.example"]) {
    const path = `/sign-in?next=${encodeURIComponent(next)}`;
    expect((await signingIn(acme.tenant, form, { path })).to).toBe("/");
  }
});

test("a wrong password, an unknown address and a deactivated person are answered alike", async () => {
  const { acme } = await anAcademyWith("amara@acme.example");
  const gone = await acme.learner("gone@acme.example");
  await acme.setUp(({ db }) =>
    db.person.updateMany({ where: { id: gone.personId }, data: { state: "deactivated" } }),
  );

  const emails = ["amara@acme.example", "nobody@acme.example", "gone@acme.example"];
  const answers = await Promise.all(
    emails.map((email) => signingIn(acme.tenant, { email, password: "not the password" })),
  );

  const words = answers.map((answer) => [answer.status, answer.data?.refused, answer.data?.fields]);
  expect(new Set(words.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(words[0]?.[0]).toBe(401);
});

test("the person of another academy with the same address and password is somebody else", async () => {
  const { acme } = await anAcademyWith("amara@shared.example");
  const globex = await aTenant("Globex");
  const form = { email: "amara@shared.example", password: PASSWORD };

  const { cookie } = await signingIn(acme.tenant, form);

  expect((await signingIn(globex.tenant, form)).status).toBe(401);
  expect(await actorOnce(globex.tenant, cookie)()).toEqual({ kind: "visitor" });
  expect(await actorOnce(acme.tenant, cookie)()).toMatchObject({ kind: "person" });
});

test("a cookie that was there before signing in signs nobody in afterwards", async () => {
  const { acme } = await anAcademyWith("amara@acme.example");
  const form = { email: "amara@acme.example", password: PASSWORD };
  const first = await signingIn(acme.tenant, form);

  const second = await signingIn(acme.tenant, form, { cookie: first.cookie });

  expect(second.cookie).not.toBe(first.cookie);
  expect(await actorOnce(acme.tenant, first.cookie)()).toEqual({ kind: "visitor" });
  expect(await actorOnce(acme.tenant, second.cookie)()).toMatchObject({ kind: "person" });
});

test("after too many tries even the right password waits, is told how long, and a link still signs in", async () => {
  const { acme, amara } = await anAcademyWith("amara@acme.example");
  const wrong = { email: amara.email, password: "not the password" };
  for (let at = 0; at < LIMITS["proof.account"].most; at++)
    await signingIn(acme.tenant, wrong, { address: `198.51.100.${at}` });

  const right = { email: amara.email, password: PASSWORD };
  const held = await signingIn(acme.tenant, right);

  expect(held.status).toBe(429);
  expect(Number(held.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect(held.data?.refused).toMatch(
    /Try again in \d+ minutes, or have a sign-in link sent to you/,
  );
  await askForMail(acme, { purpose: "sign-in", email: amara.email });
  const form = { secret: await secretFor(acme, amara.email) };
  const opened = await signInBy("link")(asking(acme.tenant, { path: "/sign-in/link", form }));
  expect((opened as Response).status).toBe(303);
  expect((await signingIn(acme.tenant, right)).status).toBe(303);
});

test("tries for an account that does not exist run out just the same", async () => {
  const acme = await aTenant();
  const form = { email: "nobody@acme.example", password: "not the password" };
  for (let at = 0; at < LIMITS["proof.account"].most; at++)
    await signingIn(acme.tenant, form, { address: `198.51.100.${at}` });

  expect((await signingIn(acme.tenant, form)).status).toBe(429);
});

test("one address that goes through many accounts is stopped, and others are not", async () => {
  const acme = await aTenant();
  const from = (address: string, at: number) =>
    signingIn(acme.tenant, { email: `p${at}@acme.example`, password: "guess" }, { address });
  const { most } = LIMITS["proof.address"];
  for (let at = 0; at < most; at++) await from("2001:db8::1", at);

  expect((await from("2001:db8::2", most)).status).toBe(429);
  expect((await from("2001:db8:1::1", most)).status).toBe(401);
});

test("what failed is in the journal, without address, password or name", async () => {
  const { acme, amara } = await anAcademyWith("amara@acme.example");
  await signingIn(acme.tenant, { email: amara.email, password: "a wrong one" });
  await signingIn(acme.tenant, { email: "nobody@acme.example", password: "a wrong one" });
  const link = asking(acme.tenant, { path: "/sign-in/link", form: { secret: "made-up" } });
  await signInBy("link")(link);

  const failed = await acme.setUp(({ db }) =>
    db.journal.findMany({ where: { name: "identity.sign-in-failed" }, orderBy: { id: "asc" } }),
  );

  expect(failed.map(({ facts }) => facts)).toEqual([
    { personId: amara.personId, by: "password" },
    { personId: null, by: "password" },
    { personId: null, by: "link" },
  ]);
});

test("what was typed comes back without the password", async () => {
  const acme = await aTenant();

  const { data } = await signingIn(acme.tenant, {
    email: "nobody@acme.example",
    password: "guess",
  });

  expect(data?.sent).toEqual({ email: "nobody@acme.example" });
});

test("no letter is sent because of a wrong password", async () => {
  const { acme, amara } = await anAcademyWith("amara@acme.example");

  await signingIn(acme.tenant, { email: amara.email, password: "a wrong one" });

  expect(await lettersTo(acme, amara.email)).toEqual([]);
});

test("of a Cookie header only the session's own cookie is believed", () => {
  expect(sessionCookieIn("theme=dark; __Host-session=abc; x=y")).toBe("abc");
  expect(sessionCookieIn("session=abc; X__Host-session=abc; __Host-session=")).toBeNull();
  expect(sessionCookieIn(undefined)).toBeNull();
});
