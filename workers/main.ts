import { env } from "#app/kernel/env.ts";
import { log } from "#app/kernel/log.ts";
import { closeControlPlane } from "#tenants/control-plane.ts";
import { closeScopes } from "#tenants/scope.ts";
import { openBackend } from "./connection.ts";
import { CREW } from "./crew.ts";
import { startShift } from "./shift.ts";

/** After this, whatever is still running is left to the next worker. */
const PATIENCE_MS = 5_000;

const endShift = await startShift(openBackend(env().queue), CREW);
log.info({ queue: env().queue.kind }, "workers are at work");

function stop(): void {
  log.info("workers are finishing");
  setTimeout(() => process.exit(0), PATIENCE_MS).unref();
  void endShift()
    .then(() => Promise.allSettled([closeScopes(), closeControlPlane()]))
    .finally(() => process.exit(0));
}
process.once("SIGTERM", stop);
process.once("SIGINT", stop);
