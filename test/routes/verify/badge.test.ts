import { crc32, gunzipSync } from "node:zlib";
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { verifyCredential } from "@digitalbazaar/vc";
import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { bundled } from "#app/domain/learning/certificates/badge/bundled-contexts.ts";
import { rotateSigningKey } from "#app/domain/learning/certificates/badge/rotate-signing-key.ts";
import { revokeCertificate } from "#app/domain/learning/certificates/revoke-certificate.ts";
import { aBadgeHolder, anAcademy } from "#test/support/graduates.ts";
import { aProduct } from "#test/support/product.ts";

const product = await aProduct();
afterAll(() => product.stop());

type Badge = Record<string, unknown> & {
  proof: { verificationMethod: string };
  credentialSubject: { achievement: { name: string }; encodedList: string };
  credentialStatus: { statusListCredential: string; statusListIndex: string };
};

/** Asks the academy's host over HTTP, as a program on the web does. */
async function fetched<T = Badge>(url: string): Promise<T> {
  const { hostname, pathname } = new URL(url);
  const { status, text } = await product.open(hostname, pathname);
  if (status !== 200) throw new Error(`${url} answered ${status}`);
  return JSON.parse(text) as T;
}

/** What `did:web:host%3Aport` and the names of its keys lead to (did:web, section 3.2). */
async function resolved(url: string): Promise<{ documentUrl: string; document: object }> {
  const [did = "", fragment] = url.split("#");
  const host = decodeURIComponent(did.slice("did:web:".length));
  const document = await fetched<{ id: string; verificationMethod: { id: string }[] }>(
    `http://${host}/.well-known/did.json`,
  );
  const method = document.verificationMethod.find(({ id }) => id === url);
  const context = "https://w3id.org/security/multikey/v1";
  return {
    documentUrl: url,
    document: fragment ? { "@context": context, ...method } : document,
  };
}

/** Whether the reference library takes the badge for genuine; every context is one that comes with us. */
async function isGenuine(credential: object, now = new Date()): Promise<boolean> {
  const { verified } = await verifyCredential({
    credential,
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: (url) => (url.startsWith("did:") ? resolved(url) : bundled(url)),
    checkStatus: async () => ({ verified: true }),
    now,
  });
  return verified;
}

/** What a program finds that looks for a badge in a picture: the text of one chunk (Open Badges 3.0, "Baked Badge"). */
function badgeIn(png: Buffer): Badge {
  const found: string[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const body = png.subarray(at + 4, at + 8 + png.readUInt32BE(at));
    expect(png.readUInt32BE(at + 4 + body.length)).toBe(crc32(body));
    const [, text] = body.toString().split("iTXtopenbadgecredential\0\0\0\0\0");
    if (text) found.push(text);
  }
  expect(found).toHaveLength(1);
  return JSON.parse(found[0] ?? "");
}

const pictureAt = (slug: string, code: string) =>
  product.open(`${slug}.localhost`, `/verify/${code}/badge.png`);

const badgeAt = (slug: string, code: string) =>
  fetched(`http://${slug}.localhost/verify/${code}/badge.json`);

/** Whether the bit of this badge is set in its academy's list, which is signed too. */
async function hasFallen({ credentialStatus }: Badge): Promise<boolean> {
  const list = await fetched(credentialStatus.statusListCredential);
  expect(await isGenuine(list)).toBe(true);
  const { encodedList } = list.credentialSubject;
  const bits = gunzipSync(Buffer.from(encodedList.slice(1), "base64url"));
  expect(bits.length * 8).toBe(131_072);
  const index = Number(credentialStatus.statusListIndex);
  return (((bits[index >> 3] ?? 0) << (index & 7)) & 0x80) !== 0;
}

test("a badge is genuine to a library that knows only the academy's host, and no longer when a word of it is changed", async () => {
  const academy = await anAcademy();
  const amara = await aBadgeHolder(academy);
  const badge = await badgeAt(academy.tenant.slug, amara.code);

  expect(await isGenuine(badge)).toBe(true);
  const forged = structuredClone(badge);
  forged.credentialSubject.achievement.name = "Celestial navigation";
  expect(await isGenuine(forged)).toBe(false);
});

test("the badge's picture carries the same badge, genuine until a word of it is changed", async () => {
  const academy = await anAcademy();
  const amara = await aBadgeHolder(academy);
  const { slug } = academy.tenant;
  const { headers, bytes } = await pictureAt(slug, amara.code);
  const { width, height, format } = await sharp(bytes).metadata();
  const baked = badgeIn(bytes);

  expect(headers["content-type"]).toBe("image/png");
  expect([width, height, format]).toEqual([800, 800, "png"]);
  expect({ ...baked, proof: null }).toEqual({ ...(await badgeAt(slug, amara.code)), proof: null });
  expect(await isGenuine(baked)).toBe(true);
  baked.credentialSubject.achievement.name = "Celestial navigation";
  expect(await isGenuine(baked)).toBe(false);
});

test("there is no picture of a certificate that was revoked", async () => {
  const academy = await anAcademy();
  const { code, certificateId } = await aBadgeHolder(academy);
  await academy.boss.does(revokeCertificate, { certificateId, reason: "A mistake." });
  expect((await pictureAt(academy.tenant.slug, code)).status).toBe(410);
});

test("a badge that a neighbor signed is not genuine in this academy's name", async () => {
  const [academy, globex] = [await anAcademy(), await anAcademy("Globex")];
  const [amara, bo] = [await aBadgeHolder(academy), await aBadgeHolder(globex)];
  const [mine, theirs] = [
    await badgeAt(academy.tenant.slug, amara.code),
    await badgeAt(globex.tenant.slug, bo.code),
  ];
  expect(await isGenuine({ ...theirs, issuer: mine["issuer"] })).toBe(false);
});

test("after the key was replaced, badges of the old one and of the new one are genuine", async () => {
  const academy = await anAcademy();
  const amara = await aBadgeHolder(academy);
  const old = await badgeAt(academy.tenant.slug, amara.code);
  await academy.boss.does(rotateSigningKey, {});
  const fresh = await badgeAt(academy.tenant.slug, amara.code);

  expect(fresh.proof.verificationMethod).not.toBe(old.proof.verificationMethod);
  expect([await isGenuine(old), await isGenuine(fresh)]).toEqual([true, true]);
});

test("a badge's bit is set once its certificate is revoked, and nobody else's", async () => {
  const academy = await anAcademy();
  const [amara, bo] = [await aBadgeHolder(academy), await aBadgeHolder(academy)];
  const [hers, his] = [
    await badgeAt(academy.tenant.slug, amara.code),
    await badgeAt(academy.tenant.slug, bo.code),
  ];
  expect(await hasFallen(hers)).toBe(false);

  const { certificateId } = amara;
  await academy.boss.does(revokeCertificate, { certificateId, reason: "A mistake." });

  expect([await hasFallen(hers), await hasFallen(his)]).toEqual([true, false]);
});

test("a badge is for whoever's plan opens it: without one neither it nor its picture is handed out", async () => {
  const academy = await anAcademy();
  const { code, subscription } = await aBadgeHolder(academy);
  const { slug } = academy.tenant;
  const statuses = async () => [
    (await product.open(`${slug}.localhost`, `/verify/${code}/badge.json`)).status,
    (await pictureAt(slug, code)).status,
    (await product.open(`${slug}.localhost`, `/verify/${code}/certificate.pdf`)).status,
  ];
  await subscription.settles(subscription.factsOf({ cancelAt: subscription.from }));
  expect(await statuses()).toEqual([402, 402, 200]);
});
