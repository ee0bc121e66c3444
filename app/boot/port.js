import { createServer } from "node:net";

/**
 * Whether a server could listen there now, on every address and on this machine's own.
 *
 * @param {number} port
 */
export async function isFree(port) {
  return (
    (await canListen(port, undefined)) !== null && (await canListen(port, "127.0.0.1")) !== null
  );
}

/** A port of this machine that was free a moment ago. */
export async function freePort() {
  return (await canListen(0, "127.0.0.1")) ?? 0;
}

/**
 * @param {number} port
 * @param {string | undefined} host
 * @returns {Promise<number | null>} the port that was given, or null
 */
function canListen(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(null));
    probe.listen({ port, host }, () => {
      const address = probe.address();
      const given = address && typeof address === "object" ? address.port : null;
      probe.close(() => resolve(given));
    });
  });
}
