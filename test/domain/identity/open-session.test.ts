import { expect, test } from "vitest";
import { endDevice } from "#app/domain/identity/end-device.ts";
import { openSession } from "#app/domain/identity/open-session.ts";
import { ownDevices } from "#app/domain/identity/own-devices.ts";
import { signedInBy } from "#app/domain/identity/queries.ts";
import { signOutEverywhere } from "#app/domain/identity/sign-out-everywhere.ts";
import { touchSession } from "#app/domain/identity/touch-session.ts";
import { A_BROWSER } from "#test/support/devices.ts";
import { aTenant } from "#test/support/world.ts";

test("a session that a device had before does not survive the next sign-in", async () => {
  const acme = await aTenant();
  const [amara, mallory] = [await acme.learner(), await acme.learner()];
  const open = (personId: string, cookie: string | null) =>
    acme.setUp((scope) => openSession(scope, personId, { ...A_BROWSER, cookie }));
  const planted = await open(mallory.personId, null);

  const own = await open(amara.personId, planted.secret);

  expect(own.secret).not.toBe(planted.secret);
  expect((await amara.sees(signedInBy, planted.secret)).actor.kind).toBe("visitor");
  expect((await amara.sees(signedInBy, own.secret)).actor).toMatchObject({
    personId: amara.personId,
  });
});

test("a cookie of one academy signs nobody in at another, and ends nothing there", async () => {
  const [acme, globex] = [await aTenant("Acme"), await aTenant("Globex")];
  const [amara, stranger] = [await acme.learner(), await globex.learner()];
  const { secret } = await acme.setUp((scope) => openSession(scope, amara.personId, A_BROWSER));

  expect((await stranger.sees(signedInBy, secret)).actor.kind).toBe("visitor");
  await globex.setUp((scope) =>
    openSession(scope, stranger.personId, { ...A_BROWSER, cookie: secret }),
  );
  expect((await amara.sees(signedInBy, secret)).actor.kind).toBe("person");
});

test("the secret is kept nowhere", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  const { secret } = await acme.setUp((scope) => openSession(scope, amara.personId, A_BROWSER));

  const [row] = await acme.setUp(
    ({ sql }) => sql<{ all: string }>`select session::text as all from session`,
  );

  expect(row?.all).not.toContain(secret);
  expect(row?.all).not.toContain(Buffer.from(secret).toString("hex"));
});

test("whoever comes back after an hour has 30 days more; within the hour nothing is written", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  const { secret } = await acme.setUp((scope) => openSession(scope, amara.personId, A_BROWSER));
  const age = (text: string) =>
    acme.setUp(
      ({ sql }) => sql`
      update session set last_seen_at = now() - ${text}::interval, expires_at = now() + interval '1 day'`,
    );
  const daysLeft = async () => {
    const [row] = await acme.setUp(
      ({ sql }) => sql<{ days: number }>`
      select extract(day from expires_at - now())::int as days from session`,
    );
    return row?.days;
  };
  const touch = async () => {
    const { actor } = await amara.sees(signedInBy, secret);
    if (actor.kind === "person") await acme.setUp((scope) => touchSession(scope, actor.sessionId));
  };

  await age("59 minutes");
  expect((await amara.sees(signedInBy, secret)).fading).toBe(false);
  await touch();
  expect(await daysLeft()).toBeLessThanOrEqual(1);

  await age("61 minutes");
  expect((await amara.sees(signedInBy, secret)).fading).toBe(true);
  await touch();
  expect(await daysLeft()).toBeGreaterThanOrEqual(29);
  expect((await amara.sees(signedInBy, secret)).fading).toBe(false);
});

test("a session whose time is over is not woken", async () => {
  const acme = await aTenant();
  const amara = await acme.learner();
  const { secret } = await acme.setUp((scope) => openSession(scope, amara.personId, A_BROWSER));
  await acme.setUp(({ db }) =>
    db.session.updateMany({ data: { expiresAt: new Date(0), lastSeenAt: new Date(0) } }),
  );
  const [session] = await acme.setUp(({ db }) => db.session.findMany());

  await acme.setUp((scope) => touchSession(scope, session?.id ?? ""));

  expect((await amara.sees(signedInBy, secret)).actor.kind).toBe("visitor");
});

test("devices are listed in words, this one first, and are signed out one by one or all at once", async () => {
  const acme = await aTenant();
  const [amara, other] = [await acme.learner(), await acme.learner()];
  const open = (personId: string) => acme.setUp((scope) => openSession(scope, personId, A_BROWSER));
  await open(amara.personId);
  await open(amara.personId);
  await open(other.personId);

  const devices = await amara.sees(ownDevices);
  expect(devices.map(({ words }) => words)).toEqual(["Firefox on Linux", "Firefox on Linux"]);
  await amara.does(endDevice, { sessionId: devices[0]?.sessionId ?? "" });
  expect(await amara.sees(ownDevices)).toHaveLength(1);

  const [theirs] = await other.sees(ownDevices);
  const attempt = amara.does(endDevice, { sessionId: theirs?.sessionId ?? "" });
  await expect(attempt).rejects.toMatchObject({ code: "missing" });

  await amara.does(signOutEverywhere, {});
  expect(await amara.sees(ownDevices)).toEqual([]);
  expect(await other.sees(ownDevices)).toHaveLength(1);
});
