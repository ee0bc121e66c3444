import { ownDatabase } from "#test/support/own-database.ts";
import { conformance } from "#test/support/queue-conformance.ts";
import { startRedis } from "#test/support/redis.ts";

await ownDatabase();

conformance(async () => {
  const { url, cut, stop } = await startRedis();
  return { queue: { kind: "redis", url }, cut, stop };
});
