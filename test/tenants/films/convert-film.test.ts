import { spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { releaseFile } from "#app/domain/learning/release-file.ts";
import { claimFilm } from "#tenants/films/claim-film.ts";
import { convertAgain } from "#tenants/films/convert-again.ts";
import { convertFilm } from "#tenants/films/convert-film.ts";
import { filmTaken } from "#tenants/films/events.ts";
import { renditionKey } from "#tenants/films/rendition-key.ts";
import { settleFilm } from "#tenants/films/settle-film.ts";
import { tendFilms } from "#tenants/films/tend-films.ts";
import { storage } from "#tenants/storage/storage.ts";
import { heldFile, readHeld } from "#tenants/uploads/held-file.ts";
import { stopUpload } from "#tenants/uploads/stop-upload.ts";
import { aRealFilm } from "#test/support/real-film.ts";
import { aSentFile } from "#test/support/uploads.ts";
import { aTenant } from "#test/support/world.ts";

const MP4 = Buffer.from("000000186674797069736f6d0000020069736f6d69736f32", "hex");

let asked = 0;
const bait = createServer((_, response) => {
  asked += 1;
  response.end("#EXTM3U\n");
}).listen(0, "127.0.0.1");
afterAll(() => bait.close());
const baitUrl = () => `http://127.0.0.1:${(bait.address() as AddressInfo).port}/part.ts`;

/** An academy to whom a film was sent, and which has it converted. */
async function aFilmOf(bytes: Buffer, purpose: "lesson-video" | "lesson-file" = "lesson-video") {
  const acme = await aTenant();
  const author = await acme.instructor();
  const { fileId, uploadId } = await aSentFile(acme, author, bytes, { purpose, name: "reef.webm" });
  await acme.setUp(
    ({ sql }) => sql`
    update file set length_ms = null where id = ${fileId}::uuid`,
  );
  await acme.setUp((scope) => tendFilms(scope, [fileId]));
  const convert = async () => {
    const claimed = await acme.setUp((scope) => claimFilm(scope, fileId));
    if (!claimed) throw new Error("there is nothing to convert");
    const converted = await convertFilm(acme.tenant, claimed);
    await acme.setUp((scope) => settleFilm(scope, claimed, converted));
    return { claimed, converted };
  };
  const rows = () => acme.setUp(({ db }) => db.rendition.findMany({ orderBy: { name: "asc" } }));
  return { acme, author, fileId, uploadId, convert, rows };
}

test("a film is kept as every browser plays it, in two sizes with a still, and counts as kept once", async () => {
  const { acme, author, fileId, convert, rows } = await aFilmOf(aRealFilm());

  const { converted } = await convert();

  expect(converted.state).toBe("done");
  const made = await rows();
  expect(made.map(({ name, lines }) => [name, lines])).toEqual([
    ["high", 480],
    ["low", 360],
    ["poster", 480],
  ]);
  const [high] = made;
  const held = await author.sees(heldFile, high?.id ?? "");
  expect(held).toMatchObject({ mediaType: "video/mp4", name: "reef.webm" });
  const bytes = held && (await buffer(await readHeld(held, { from: 0, to: held.size - 1 })));
  expect(bytes?.indexOf("moov"), "its index comes first").toBeLessThan(bytes?.indexOf("mdat") ?? 0);
  expect(bytes?.includes("azora-real-film-"), "what it said of its maker is gone").toBe(false);
  const file = await acme.setUp(({ db }) => db.file.findFirst({ where: { id: fileId } }));
  expect(file?.unpackedBytes).toBe(made.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0n));
  expect(file?.lengthMs).toBeGreaterThan(900);
  expect(await acme.setUp((scope) => claimFilm(scope, fileId)), "once is enough").toBeNull();
  const stranger = await (await aTenant("Globex")).learner();
  expect(await stranger.sees(heldFile, high?.id ?? "")).toBeNull();
});

test("a film is never made bigger than it was sent", async () => {
  const { convert, rows } = await aFilmOf(aRealFilm({ size: "90x160" }));
  await convert();
  expect((await rows()).map(({ name, lines }) => [name, lines])).toEqual([
    ["high", 90],
    ["poster", 90],
  ]);
});

test("a list of other files opens none of them, whatever it is called, and asks nothing of the network", async () => {
  const { acme, fileId } = await aFilmOf(aRealFilm());
  const claimed = { fileId, leaseId: randomUUID(), mediaType: "video/mp4" };
  const lists = [
    `#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n${baitUrl()}\n#EXT-X-ENDLIST\n`,
    `#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nfile:///etc/hostname\n#EXT-X-ENDLIST\n`,
    `ffconcat version 1.0\nfile ${baitUrl()}\n`,
    "ffconcat version 1.0\nfile /etc/hostname\n",
    `<?xml version="1.0"?><MPD><Period><BaseURL>${baitUrl()}</BaseURL></Period></MPD>`,
  ];
  for (const list of lists) {
    const key = `${acme.tenant.id}/${randomBytes(8).toString("hex")}.mp4`;
    await storage().put(key, Buffer.from(list));
    const sent = { ...claimed, key, size: list.length };
    expect(await convertFilm(acme.tenant, sent)).toMatchObject({ state: "failed" });
  }
  expect(asked).toBe(0);
  const author = await acme.instructor();
  const sent = aSentFile(acme, author, Buffer.from(lists[0] ?? ""), { purpose: "lesson-video" });
  await expect(sent).rejects.toMatchObject({ code: "invalid" });
});

test("a damaged film stays as it was sent, and its author is told why and may try again", async () => {
  const { acme, fileId, convert } = await aFilmOf(Buffer.concat([MP4, randomBytes(50)]));
  const { converted } = await convert();
  expect(converted).toMatchObject({ state: "failed", reason: expect.stringMatching(/\w+ /) });
  await acme.setUp((scope) => convertAgain(scope, fileId));
  await acme.setUp((scope) => convertAgain(scope, fileId));
  const told = await acme.setUp(({ db }) =>
    db.journal.count({ where: { kind: "event", name: filmTaken.name } }),
  );
  expect(told).toBe(2);
  expect((await convert()).converted.state).toBe("failed");
});

test("a worker that is killed in the middle leaves a film that another one converts, once", async () => {
  const { acme, fileId, convert, rows } = await aFilmOf(aRealFilm({ seconds: 8, ending: "avi" }));
  const doomed = spawn(
    process.execPath,
    ["--import", "tsx", "test/support/doomed-converter.ts", acme.tenant.id, fileId],
    { stdio: "inherit" },
  );
  const standing = () => acme.setUp(({ db }) => db.filmConversion.findFirst({ where: { fileId } }));
  await expect.poll(async () => (await standing())?.state, { timeout: 30_000 }).toBe("running");
  doomed.kill("SIGKILL");
  await expect(acme.setUp((scope) => claimFilm(scope, fileId))).rejects.toThrow("Another worker");
  await acme.setUp(
    ({ sql }) => sql`
    update film_conversion set leased_until = now() where file_id = ${fileId}::uuid`,
  );
  expect((await convert()).converted.state).toBe("done");
  expect(await rows()).toHaveLength(3);
  expect((await standing())?.tries).toBe(2);
});

test("what was made of a film is gone when the film is", async () => {
  const { acme, uploadId, convert, rows } = await aFilmOf(aRealFilm({ size: "64x36" }));
  const { claimed } = await convert();
  const key = renditionKey(claimed.key, "high");
  expect(await storage().get(key)).not.toBeNull();
  await acme.setUp(
    ({ sql }) => sql`update upload set expires_at = now() where id = ${uploadId}::uuid`,
  );
  expect(await acme.setUp((scope) => releaseFile(scope, { uploadId }))).toBe(true);
  expect(await rows()).toEqual([]);
  await stopUpload(acme.tenant, { kind: "system", because: "test" }, uploadId);
  expect(await storage().get(key)).toBeNull();
});
