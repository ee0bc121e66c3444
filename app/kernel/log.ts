import { AsyncLocalStorage } from "node:async_hooks";
import { pino } from "pino";

/** What every line written meanwhile carries: which request or job, of which tenant. */
type Lines = { request?: string; job?: string; tenant?: string; command?: string };

const current = new AsyncLocalStorage<Lines>();

const HIDDEN = [
  "password",
  "secret",
  "token",
  "cookie",
  "authorization",
  "email",
  "recipient",
  "name",
  "address",
  "html",
  "body",
];

/** One JSON line per thing that happened; secrets and personal data are cut out by name. */
export const log = pino({
  base: null,
  mixin: () => ({ ...current.getStore() }),
  redact: { paths: HIDDEN.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: "[cut]" },
  formatters: { level: (label) => ({ level: label }) },
  timestamp: pino.stdTimeFunctions.isoTime,
});

/** Runs `work` with these marks on every line it logs. Observation may be ambient, authority may not. */
export const loggedAs = <T>(lines: Lines, work: () => T): T => current.run(lines, work);

/** Adds a mark to the lines of the request or job that is running, once it is known. */
export function markLines(lines: Lines): void {
  Object.assign(current.getStore() ?? {}, lines);
}
