import { createReadStream, createWriteStream, mkdirSync, rmSync } from "node:fs";
import { stat } from "node:fs/promises";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

const SIZE = 512 * 1024 * 1024;
/** As much as a page of ours sends at once; see app/ui/upload-steps.ts. */
const CHUNK = 64 * 1024 * 1024;

/**
 * Megabytes a second, round by round: a file copied by plain Node streams, and the same bytes sent to the product,
 * which keeps them on the same disk.
 *
 * @param {import("./world.js").Academy} academy
 * @param {{ url: string }} server
 * @param {number} rounds
 */
export async function uploadRates({ host, authorCookie, env }, { url }, rounds) {
  const folder = String(env["DATA_DIR"]);
  mkdirSync(folder, { recursive: true });
  const [source, copy] = [join(folder, "source"), join(folder, "copy")];
  const headers = {
    host,
    origin: `https://${host}`,
    cookie: authorCookie,
    "tus-resumable": "1.0.0",
  };
  const agent = new Agent({ keepAlive: true });
  /** @type {{ copied: number[], sent: number[] }} */
  const rates = { copied: [], sent: [] };
  for (let round = 0; round < rounds; round += 1) {
    await pipeline(Readable.from(noise(round)), createWriteStream(source));
    rates.copied.push(
      await rateOf(() => pipeline(createReadStream(source), createWriteStream(copy))),
    );
    rmSync(copy);
    rates.sent.push(await rateOf(() => send({ url, headers, agent, source })));
  }
  rmSync(source);
  agent.destroy();
  return rates;
}

/** @param {() => Promise<unknown>} work */
async function rateOf(work) {
  const began = performance.now();
  await work();
  return SIZE / 1e3 / (performance.now() - began);
}

/**
 * Bytes that no other round has.
 *
 * @param {number} round
 */
function* noise(round) {
  const piece = Buffer.alloc(1024 * 1024, `round ${round} `);
  for (let at = 0; at < SIZE; at += piece.length) yield piece;
}

/** @typedef {{ url: string, headers: Record<string, string>, agent: Agent, source: string }} Way */

/** @param {Way} way */
async function send(way) {
  const { size } = await stat(way.source);
  const metadata = [
    ["purpose", "lesson-file"],
    ["filename", "bench.bin"],
  ]
    .map(([name, value]) => `${name} ${Buffer.from(String(value)).toString("base64")}`)
    .join(",");
  const begun = await ask(way, "/uploads", "POST", {
    "upload-length": String(size),
    "upload-metadata": metadata,
    "content-length": "0",
  });
  const path = new URL(String(begun.location)).pathname;
  for (let at = 0; at < size; at += CHUNK) {
    const end = Math.min(size, at + CHUNK);
    const more = {
      "upload-offset": String(at),
      "content-type": "application/offset+octet-stream",
      "content-length": String(end - at),
    };
    await ask(way, path, "PATCH", more, createReadStream(way.source, { start: at, end: end - 1 }));
  }
}

/**
 * @param {Way} way
 * @param {string} path
 * @param {string} method
 * @param {Record<string, string>} more
 * @param {Readable} [body]
 * @returns {Promise<import("node:http").IncomingHttpHeaders>}
 */
const ask = ({ url, headers, agent }, path, method, more, body) =>
  new Promise((resolve, reject) => {
    const asking = request(url + path, { method, agent, headers: { ...headers, ...more } });
    asking.once("error", reject);
    asking.once("response", (response) => {
      response.resume();
      response.once("end", () =>
        (response.statusCode ?? 500) < 300
          ? resolve(response.headers)
          : reject(new Error(`${method} ${path} answered ${response.statusCode}`)),
      );
    });
    if (body) body.pipe(asking);
    else asking.end();
  });
