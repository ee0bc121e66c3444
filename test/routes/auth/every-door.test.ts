import { expect, test } from "vitest";
import { LIMITS } from "#app/domain/identity/throttle.ts";
import { answerHeaders } from "#app/edge.ts";
import * as forgot from "#app/routes/auth/forgot.tsx";
import * as join from "#app/routes/auth/join.tsx";
import * as reset from "#app/routes/auth/reset.tsx";
import * as signIn from "#app/routes/auth/sign-in.tsx";
import * as signInLink from "#app/routes/auth/sign-in-link.tsx";
import * as signInMail from "#app/routes/auth/sign-in-mail.tsx";
import * as signUp from "#app/routes/auth/sign-up.tsx";
import type { Tenant } from "#tenants/tenant.ts";
import { asking, cookieOf } from "#test/support/asking.ts";
import { cookieFor } from "#test/support/cookie-for.ts";
import { askForMail, secretFor } from "#test/support/letters.ts";
import { aTenant } from "#test/support/world.ts";

const statusOf = (answer: unknown): number | undefined =>
  answer instanceof Response
    ? answer.status
    : (answer as { init?: { status?: number } }).init?.status;

test("a link that mail programs have looked at still signs in, and then has ended", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  await askForMail(acme, { purpose: "sign-in", email: amara.email });
  const secret = await secretFor(acme, amara.email);
  const path = `/sign-in/link?secret=${secret}&next=/learn`;

  for (let at = 0; at < 3; at++)
    expect(await signInLink.loader(asking(acme.tenant, { path }))).toMatchObject({
      link: { email: amara.email },
    });
  const answer = await signInLink.action(asking(acme.tenant, { path, form: { secret } }));

  expect([statusOf(answer), (answer as Response).headers.get("Location")]).toEqual([303, "/learn"]);
  expect(cookieOf(answer)).toMatch(/^__Host-session=/);
  expect(await signInLink.loader(asking(acme.tenant, { path }))).toMatchObject({ link: null });
});

test("a link of another academy is shown as one that has ended", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const amara = await globex.learner();
  await askForMail(globex, { purpose: "sign-in", email: amara.email });
  const path = `/sign-in/link?secret=${await secretFor(globex, amara.email)}`;

  expect(await signInLink.loader(asking(acme.tenant, { path }))).toMatchObject({ link: null });
});

test("while an academy is paused, and on the platform's host, people sign in; nobody new joins a paused one", async () => {
  const acme = await aTenant();
  const paused: Tenant = { ...acme.tenant, state: "suspended", signUp: "open" };
  const platform: Tenant = { ...acme.tenant, kind: "platform" };
  const email = "nobody@acme.example";

  for (const tenant of [paused, platform]) {
    for (const { loader } of [signIn, signInMail, signInLink, reset, join])
      await loader(asking(tenant));
    const asked = [
      await signInMail.action(asking(tenant, { form: { email } })),
      await forgot.action(asking(tenant, { form: { email } })),
    ];
    expect(asked.map(statusOf)).toEqual([200, 200]);
  }
  await expect(signUp.loader(asking(paused))).rejects.toMatchObject({ init: { status: 402 } });
  expect(statusOf(await signUp.action(asking(paused, { form: { email } })))).toBe(402);
});

test("whoever asks for too many letters is told when to come back, in words and in a header", async () => {
  const acme = await aTenant();
  const ask = (at: number) =>
    signInMail.action(asking(acme.tenant, { form: { email: `p${at}@acme.example` } }));
  for (let at = 0; at < LIMITS["letter.address"].most; at++) await ask(at);

  const held = (await ask(99)) as { data: { refused: string }; init: ResponseInit };

  expect(held.init.status).toBe(429);
  expect(held.data.refused).toMatch(/^That was tried too often\. Try again in \d+ minutes\.$/);
  const none = new Headers();
  const sent = answerHeaders({
    actionHeaders: new Headers(held.init.headers),
    errorHeaders: undefined,
    loaderHeaders: none,
    parentHeaders: none,
  });
  expect(Number((sent as Record<string, string>)["Retry-After"])).toBeGreaterThan(0);
});

test("signing up says the same to an address that is new and to one that has an account", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  const open: Tenant = { ...acme.tenant, signUp: "open" };
  const say = async (email: string) => {
    const answer = await signUp.action(asking(open, { form: { email } }));
    return JSON.stringify(answer).replaceAll(email, "EMAIL");
  };

  expect(await say(amara.email)).toBe(await say("new@acme.example"));
});

test("the front of sign-in sends whoever is signed in on, within this host", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  const cookie = await cookieFor(acme, amara.personId);
  const going = (next: string) =>
    signIn.loader(asking(acme.tenant, { path: `/sign-in?next=${next}`, cookie })).then(
      () => null,
      (thrown: Response) => thrown.headers.get("Location"),
    );

  expect(await going("/wallet")).toBe("/wallet");
  expect(await going("//evil.example")).toBe("/");
});
