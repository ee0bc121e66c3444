import { createHash, randomBytes, randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { inControlPlane } from "#tenants/control-plane.ts";
import { contentKey } from "#tenants/storage/content-key.ts";
import { packageFileKey, packageKey } from "#tenants/storage/package-file-key.ts";
import { keptBytes, storage } from "#tenants/storage/storage.ts";
import { dropLoose } from "#tenants/uploads/drop-loose.ts";
import { ensureRoom } from "#tenants/uploads/ensure-room.ts";
import { keepStream } from "#tenants/uploads/keep-stream.ts";
import { looseFile, noteLoose } from "#tenants/uploads/note-loose.ts";
import { sweepLoose } from "#tenants/uploads/sweep-loose.ts";
import { takeLoose } from "#tenants/uploads/take-loose.ts";
import { aTenant } from "#test/support/world.ts";

const acme = await aTenant("Acme");
const globex = await aTenant("Globex");

type Company = typeof acme;

/** Bytes that this company keeps and that no row speaks of; due at once or in a day. */
async function loose({ tenant, setUp }: Company, hours: number, bytes = randomBytes(100)) {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const file = { sha256, mediaType: "application/pdf", size: bytes.length };
  await setUp((scope) => noteLoose(scope, [looseFile(tenant, file)], hours));
  await keepStream(tenant, file, async () => Readable.from([bytes]));
  const key = contentKey(tenant.id, sha256);
  return { bytes, sha256, key, isKept: async () => (await keptBytes(tenant, sha256)) !== null };
}

const loosely = ({ setUp }: Company) => setUp(({ db }) => db.looseBytes.findMany());

const written = ({ setUp }: Company, { sha256, bytes }: Awaited<ReturnType<typeof loose>>) =>
  setUp(
    ({ sql }) => sql`
      insert into file (sha256, media_type, size_bytes, audience)
      values (decode(${sha256}, 'hex'), 'application/pdf', ${bytes.length}, 'holder')`,
  );

test("bytes of which no row speaks go after a day; those of a neighbor, of a row, and of today stay", async () => {
  const bytes = randomBytes(100);
  const old = await loose(acme, 0, bytes);
  const theirs = await loose(globex, 24, bytes);
  const spokenOf = await loose(acme, 0);
  await written(acme, spokenOf);
  const young = await loose(acme, 24);

  await Promise.all([sweepLoose(), sweepLoose()]);

  expect(await old.isKept()).toBe(false);
  for (const one of [theirs, spokenOf, young]) expect(await one.isKept()).toBe(true);
  expect((await loosely(acme)).map(({ key }) => key)).toEqual([young.key]);
});

test("a package goes with every piece, unless the academy has taken it", async () => {
  const [given, taken] = [randomUUID(), randomUUID()];
  const isKept = async (id: string, at: number) =>
    (await storage().get(packageFileKey(acme.tenant.id, id, at))) !== null;
  for (const id of [given, taken]) {
    const key = packageKey(acme.tenant.id, id);
    await acme.setUp((scope) => noteLoose(scope, [{ key, pieces: 11, size: 11 }]));
    for (let at = 1; at <= 11; at += 1)
      await storage().put(packageFileKey(acme.tenant.id, id, at), Buffer.from("x"));
  }
  await acme.setUp((scope) => takeLoose(scope, packageKey(acme.tenant.id, taken)));
  for (const id of [given, taken])
    await dropLoose(acme.tenant, packageKey(acme.tenant.id, id), "now");
  for (const at of [1, 8, 9, 11]) {
    expect(await isKept(given, at)).toBe(false);
    expect(await isKept(taken, at)).toBe(true);
  }
  const again = acme.setUp((scope) => takeLoose(scope, packageKey(acme.tenant.id, given)));
  await expect(again).rejects.toThrow("not there any more");
});

test("while bytes go nobody counts on them, and when whoever removed them has died they go an hour later", async () => {
  const company = await aTenant();
  const half = await loose(company, 0);
  await company.setUp(({ sql }) => sql`update loose_bytes set is_going = true`);
  await expect(loose(company, 24, half.bytes)).rejects.toMatchObject({ code: "conflict" });
  await company.setUp(({ sql }) => sql`update loose_bytes set expires_at = now()`);
  await sweepLoose();
  expect(await half.isKept()).toBe(false);
  expect(await (await loose(company, 24, half.bytes)).isKept()).toBe(true);
});

test("what is loose takes room, and none any more once a row speaks of it or it is gone", async () => {
  const company = await aTenant();
  const one = await loose(company, 24);
  await inControlPlane({ kind: "system", because: "test" }, ({ db }) =>
    db.license.updateMany({
      where: { tenantId: company.tenant.id },
      data: { tier: "custom", limits: { storageBytes: 150, beyond: "stop" } },
    }),
  );
  const room = (size: number) => company.setUp((scope) => ensureRoom(scope, size));
  await expect(room(51)).rejects.toMatchObject({ code: "limit_reached" });
  await room(50);
  await written(company, one);
  await expect(room(51)).rejects.toMatchObject({ code: "limit_reached" });
  await room(50);
  await company.setUp(({ sql }) => sql`delete from file`);
  await dropLoose(company.tenant, one.key, "now");
  await room(150);
  await expect(room(151)).rejects.toMatchObject({ code: "limit_reached" });
});
