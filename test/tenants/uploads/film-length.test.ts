import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { storage } from "#tenants/storage/storage.ts";
import { filmLength } from "#tenants/uploads/film-length.ts";
import { aFilm } from "#test/support/film.ts";

async function lengthOf(film: Buffer, patienceMs?: number) {
  const key = `films/${randomUUID()}`;
  await storage().put(key, film);
  return filmLength(key, film.length, patienceMs);
}

test("a film says how long it is, whatever box it is in", async () => {
  expect(await lengthOf(await aFilm(3, "webm"))).toBe(2_500);
  expect(await lengthOf(await aFilm(3, "mp4"))).toBe(3_000);
  expect(await lengthOf(Buffer.from("no film"))).toBeNull();
});

test("a film that its reader never comes back from keeps nobody waiting, and has no length", async () => {
  const damaged = Buffer.concat([(await aFilm(3)).subarray(0, 150), randomBytes(2_000)]);
  const length = lengthOf(damaged, 2_000);
  const began = performance.now();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(performance.now() - began, "meanwhile others are answered").toBeLessThan(5_000);
  expect(await length).toBeNull();
}, 30_000);
