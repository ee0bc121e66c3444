import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { worldIn, writeDown } from "#test/stripe/core/snapshot.ts";
import { emptyWorld, PLATFORM, things } from "#test/stripe/core/world.ts";
import { openCustomer } from "#test/stripe/resources/customers.ts";

test("a world that was written down is read again as it was", () => {
  const folder = mkdtempSync(join(tmpdir(), "stripe-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "state.json");
  const world = emptyWorld("http://127.0.0.1:1");
  const within = { world, account: PLATFORM, request: { id: "", key: null } };
  const { id } = openCustomer(within, { name: "Amara" });
  const text = writeDown(world, path, "");
  expect(writeDown(world, path, text)).toBe(text);
  const again = worldIn(path, "http://127.0.0.1:2");
  expect(again).toEqual({ ...world, address: "http://127.0.0.1:2" });
  expect(things({ ...within, world: again }, "customer").get(id)?.name).toBe("Amara");
});
