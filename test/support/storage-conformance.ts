import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Growing, Storage } from "#tenants/storage/storage.ts";

type Place = Readonly<{ storage: Storage; stop: () => Promise<void> }>;

const MEBIBYTE = 1024 * 1024;

/** What is promised of whatever keeps our bytes. */
export function conformance(open: () => Promise<Place>): void {
  let place: Place;
  const on = () => place.storage;
  beforeAll(async () => {
    place = await open();
  });
  afterAll(() => place.stop());

  test("what was put is got back, byte for byte", async () => {
    for (const bytes of [randomBytes(1), randomBytes(3 * MEBIBYTE + 7), Buffer.from("ü\r\n\0")]) {
      const key = aKey();
      await on().put(key, bytes);
      expect(Buffer.from((await on().get(key)) ?? []).equals(bytes)).toBe(true);
    }
  });

  test("where nothing was put there is nothing", async () => {
    const key = aKey();
    expect(await on().get(key)).toBeNull();
    expect(await on().read(key, { from: 0, to: 1 })).toBeNull();
  });

  test("the same bytes put twice, also at once, are there once", async () => {
    const [key, bytes] = [aKey(), randomBytes(70_000)];
    await Promise.all([on().put(key, bytes), on().put(key, bytes)]);
    await on().put(key, bytes);
    expect(await on().get(key)).toHaveLength(bytes.length);
  });

  test("a span is the bytes from its first to its last", async () => {
    const [key, bytes] = [aKey(), randomBytes(100_000)];
    await on().put(key, bytes);
    for (const [from, to] of [
      [0, 1],
      [0, 99_999],
      [99_999, 99_999],
      [4_321, 65_537],
    ] as const)
      expect((await spanOf(on(), key, from, to)).equals(bytes.subarray(from, to + 1))).toBe(true);
  });

  test("one tenant's key leads to nothing of another's", async () => {
    const [mine, name] = [aKey(), randomUUID()];
    await on().put(mine, randomBytes(9));
    await on().put(`${randomUUID()}/${name}`, randomBytes(9));
    expect(await on().get(`${mine.split("/")[0]}/${name}`)).toBeNull();
  });

  test("what was removed is gone, and removing it again changes nothing", async () => {
    const [key, other] = [aKey(), aKey()];
    for (const each of [key, other]) await on().put(each, randomBytes(9));
    await on().remove(key);
    await on().remove(key);
    expect(await on().get(key)).toBeNull();
    expect(await on().get(other)).toHaveLength(9);
  });

  test("a file that comes piece by piece is read when it is complete, not before", async () => {
    const bytes = randomBytes(17 * MEBIBYTE + 5);
    let growing = await begun(on(), bytes.length);
    for (const [from, to] of [
      [0, 8 * MEBIBYTE],
      [8 * MEBIBYTE, 16 * MEBIBYTE],
      [16 * MEBIBYTE, bytes.length],
    ] as const) {
      expect(await on().get(growing.key)).toBeNull();
      growing = { ...growing, ...(await on().extend(growing, said(bytes.subarray(from, to)))) };
      expect(growing.received).toBe(to);
    }
    await on().complete(growing);
    expect(Buffer.from((await on().get(growing.key)) ?? []).equals(bytes)).toBe(true);
  });

  test("after a break the file goes on where the storage says that it stands", async () => {
    const bytes = randomBytes(20 * MEBIBYTE);
    let growing = await begun(on(), bytes.length);
    const cut = said(bytes.subarray(0, 9 * MEBIBYTE + 123));
    growing = { ...growing, ...(await on().extend(growing, cut)) };
    expect(growing.received).toBeGreaterThanOrEqual(8 * MEBIBYTE);
    expect(growing.received).toBeLessThanOrEqual(9 * MEBIBYTE + 123);
    growing = {
      ...growing,
      ...(await on().extend(growing, said(bytes.subarray(growing.received)))),
    };
    await on().complete(growing);
    expect(Buffer.from((await on().get(growing.key)) ?? []).equals(bytes)).toBe(true);
  });

  test("bytes that are sent twice, because nobody heard that they were kept, are there once", async () => {
    const bytes = randomBytes(8 * MEBIBYTE + 100);
    const growing = await begun(on(), bytes.length);
    await on().extend(growing, said(bytes.subarray(0, 8 * MEBIBYTE)));
    const grown = await on().extend(growing, said(bytes));
    expect(grown.received).toBe(bytes.length);
    await on().complete({ ...growing, ...grown });
    expect(Buffer.from((await on().get(growing.key)) ?? []).equals(bytes)).toBe(true);
  });

  test("a big body passes through and is never held", async () => {
    const size = 192 * MEBIBYTE;
    const growing = await begun(on(), size);
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watched = async function* () {
      const piece = randomBytes(MEBIBYTE);
      for (let sent = 0; sent < size; sent += piece.length) {
        most = Math.max(most, process.memoryUsage().arrayBuffers - before);
        yield piece;
      }
    };
    const grown = await on().extend(growing, watched());
    await on().complete({ ...growing, ...grown });
    expect(grown.received).toBe(size);
    expect(most).toBeLessThan(96 * MEBIBYTE);
    expect((await spanOf(on(), growing.key, size - 10, size - 1)).length).toBe(10);
    await on().remove(growing.key);
  });

  test("what is given up is gone", async () => {
    const bytes = randomBytes(8 * MEBIBYTE);
    const growing = await begun(on(), bytes.length);
    const grown = await on().extend(growing, said(bytes));
    await on().abandon({ ...growing, ...grown });
    await expect(on().complete({ ...growing, ...grown })).rejects.toThrow();
    expect(await on().get(growing.key)).toBeNull();
  });
}

const aKey = (): string => `${randomUUID()}/ab/${randomUUID()}`;

async function begun(storage: Storage, size: number): Promise<Growing> {
  const key = aKey();
  return { key, ticket: await storage.begin(key), size, received: 0, parts: [] };
}

/** As a network brings it. */
async function* said(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

async function spanOf(storage: Storage, key: string, from: number, to: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of (await storage.read(key, { from, to })) ?? []) pieces.push(piece);
  return Buffer.concat(pieces);
}
