import { env } from "#app/kernel/env.ts";
import { log } from "#app/kernel/log.ts";
import { closeControlPlane } from "#tenants/control-plane.ts";
import { closeScopes } from "#tenants/scope.ts";
import { watchClock } from "./clock.ts";
import { openBackend } from "./connection.ts";
import { CREW } from "./crew.ts";
import { startShift } from "./shift.ts";

/** Whatever is still running after this is left to the next worker. */
const PATIENCE_MS = 5_000;

const clock = await watchClock().catch((error: Error) => {
  log.fatal({ error: error.message }, "workers cannot start without the database");
  process.exit(1);
});
const endShift = await startShift(openBackend(env().queue, clock.isRight), CREW);
log.info({ queue: env().queue.kind }, "workers are at work");

function stop(): void {
  log.info("workers are finishing");
  setTimeout(() => process.exit(0), PATIENCE_MS);
  void Promise.all([endShift(), clock.stop()])
    .then(() => Promise.all([closeScopes(), closeControlPlane()]))
    .catch((error: Error) => log.warn({ error: error.message }, "workers did not end well"))
    .finally(() => process.exit(0));
}
process.once("SIGTERM", stop);
process.once("SIGINT", stop);
