const HEARTBEAT_MS = 10_000;

/**
 * Says on a stream what is being done, while it is being done and how long it took.
 *
 * @param {NodeJS.WritableStream} stream
 */
export function progressOn(stream) {
  /** @param {string} line */
  const say = (line) => void stream.write(`${line}\n`);

  return {
    say,

    /**
     * @template T
     * @param {string} what
     * @param {() => T | Promise<T>} work
     * @returns {Promise<T>}
     */
    async step(what, work) {
      const began = Date.now();
      const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`;
      say(`  ${what} …`);
      const heartbeat = setInterval(() => say(`    still ${what}, ${seconds()}`), HEARTBEAT_MS);
      try {
        const result = await work();
        say(`    done in ${seconds()}`);
        return result;
      } finally {
        clearInterval(heartbeat);
      }
    },
  };
}

/** @typedef {ReturnType<typeof progressOn>} Progress */
