import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diskStorage } from "#tenants/storage/disk-storage.ts";
import { conformance } from "#test/support/storage-conformance.ts";

conformance(async () => {
  const folder = mkdtempSync(join(tmpdir(), "azora-disk-"));
  const stop = async () => rmSync(folder, { recursive: true, force: true });
  return { storage: diskStorage(folder), stop };
});
