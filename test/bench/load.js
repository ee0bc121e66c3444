import autocannon from "autocannon";

const CONNECTIONS = 10;

/** @typedef {{ url: string, headers: Record<string, string> }} Target */

/**
 * Afterwards the target has answered often enough to be judged.
 *
 * @param {Target} target
 */
export async function warm(target) {
  ensureAnswered(target, await autocannon({ ...target, connections: CONNECTIONS, amount: 300 }));
}

/**
 * How many answers a second are given when ten ask without pause.
 *
 * @param {Target} target
 * @param {number} seconds
 */
export async function rateOf(target, seconds) {
  const result = await autocannon({ ...target, connections: CONNECTIONS, duration: seconds });
  ensureAnswered(target, result);
  return result.requests.total / result.duration;
}

/**
 * How long the slowest of a hundred waits at this rate, in milliseconds.
 *
 * @param {Target} target
 * @param {number} rate
 * @param {number} seconds
 */
export async function latencyAt(target, rate, seconds) {
  const result = await autocannon({
    ...target,
    connections: CONNECTIONS,
    duration: seconds,
    overallRate: Math.max(1, Math.round(rate)),
  });
  ensureAnswered(target, result);
  return result.latency.p99;
}

/**
 * A fast refusal is no answer.
 *
 * @param {Target} target
 * @param {autocannon.Result} result
 */
function ensureAnswered({ url }, { errors, non2xx, requests }) {
  if (errors + non2xx > 0 || requests.total === 0)
    throw new Error(`${url}: ${non2xx} refusals and ${errors} errors in ${requests.total} answers`);
}
