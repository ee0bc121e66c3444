import { Agent, get } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import autocannon from "autocannon";

/** @typedef {import("./load.js").Target} Target */

const ASKED = 150;
const EVERY_MS = 25;
const FLOOD_S = 8;

/**
 * How long 95 of 100 answers take at most, in milliseconds, while two hundred others ask a neighbor's pages without
 * pause and ten try its passwords.
 *
 * @param {Target} target
 * @param {string} neighbor the host that is flooded
 */
export async function besideAFlood({ url, headers }, neighbor) {
  const flood = { url, headers: { host: neighbor, cookie: "x=1" }, duration: FLOOD_S };
  const tries = {
    ...flood,
    method: /** @type {const} */ ("POST"),
    url: new URL("/sign-in", url).href,
    headers: {
      host: neighbor,
      origin: `https://${neighbor}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: "email=ines@example.com&password=not-the-password",
  };
  // From a thread of their own: whoever floods must not keep whoever measures from looking.
  const flooding = [
    autocannon({ ...flood, connections: 200, workers: 1 }),
    autocannon({ ...tries, connections: 10, workers: 1 }),
  ];
  await pause(1_000);
  const waits = [];
  const agent = new Agent({ keepAlive: true });
  for (let asked = 0; asked < ASKED; asked += 1) {
    waits.push(await waitFor(url, headers, agent));
    await pause(EVERY_MS);
  }
  agent.destroy();
  await Promise.all(flooding);
  waits.sort((a, b) => a - b);
  return waits[Math.floor(waits.length * 0.95)] ?? 0;
}

/**
 * @param {string} url
 * @param {Record<string, string>} headers
 * @param {Agent} agent
 * @returns {Promise<number>}
 */
function waitFor(url, headers, agent) {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { headers, agent }, (response) => {
      if (response.statusCode !== 200)
        return reject(new Error(`${url} answered ${response.statusCode}`));
      response.resume().once("end", () => resolve(performance.now() - began));
    }).once("error", reject);
  });
}
