import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { diskStorage } from "#tenants/storage/disk-storage.ts";
import { conformance } from "#test/support/storage-conformance.ts";

const folder = mkdtempSync(join(tmpdir(), "azora-disk-"));
const storage = diskStorage(folder);

conformance(async () => ({
  storage,
  stop: async () => rmSync(folder, { recursive: true, force: true }),
}));

test("a file that was on its way when the machine went down begins anew, and is swept whole", async () => {
  const [key, bytes] = [`${randomUUID()}/${randomUUID()}`, randomBytes(1_000)];
  const body = async function* () {
    yield bytes;
  };
  const at = { key, ticket: await storage.begin(key), size: 2_000, parts: [] };
  expect(await storage.extend({ ...at, received: 0 }, body())).toMatchObject({ received: 1_000 });
  const beside = join(folder, key, "..");
  const halves = () => readdirSync(beside).filter((name) => name.endsWith(".half"));
  for (const half of halves())
    renameSync(join(beside, half), join(beside, half.replace(/[0-9a-f-]+\.half$/, "earlier.half")));
  expect(await storage.extend({ ...at, received: 1_000 }, body())).toMatchObject({ received: 0 });
  expect(halves()).toHaveLength(2);
  await storage.abandon({ ...at, received: 0 });
  expect(halves()).toEqual([]);
});
