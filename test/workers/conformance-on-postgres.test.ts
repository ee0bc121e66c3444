import { ownDatabase } from "#test/support/own-database.ts";
import { conformance } from "#test/support/queue-conformance.ts";

await ownDatabase();

conformance(async () => ({
  queue: { kind: "postgres" },
  cut: async () => {},
  stop: async () => {},
}));
