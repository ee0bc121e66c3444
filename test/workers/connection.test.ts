import { expect, test } from "vitest";
import { askAs } from "#test/support/owner.ts";

test("the application's login cannot look into the queue", async () => {
  await expect(askAs("app", "select from bullmq.job")).rejects.toThrow("permission denied");
});

test("the control plane's login works with the queue's tables and owns none of them", async () => {
  const owned = await askAs(
    "owner",
    `select tablename from pg_tables where schemaname = 'bullmq' and tableowner <> current_user`,
  );
  expect(owned).toEqual([]);
  await expect(askAs("ops", "drop table bullmq.job")).rejects.toThrow("must be owner");
  expect(await askAs("ops", "select from bullmq.job")).toEqual([]);
});
