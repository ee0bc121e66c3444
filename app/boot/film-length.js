import { parentPort, workerData } from "node:worker_threads";
import { CustomSource, Input, MATROSKA, MP4, MPEG_TS, OGG, QTFF, WEBM } from "mediabunny";

// A thread of its own, which whoever started it can end: a film may be damaged in a way that its reader never comes
// back from. It asks for bytes by message, `{ id, from, to }`, and says at its end how many seconds the film lasts.

/** Containers of one file each; a playlist could lead elsewhere. */
const FORMATS = [MP4, QTFF, WEBM, MATROSKA, OGG, MPEG_TS];

/** @type {Map<number, (bytes: Uint8Array) => void>} */
const asked = new Map();
let id = 0;

parentPort?.on("message", (/** @type {{ id: number, bytes: Uint8Array }} */ answer) => {
  asked.get(answer.id)?.(answer.bytes);
  asked.delete(answer.id);
});

const source = new CustomSource({
  getSize: () => workerData.size,
  read: (from, to) =>
    new Promise((resolve) => {
      id += 1;
      asked.set(id, resolve);
      parentPort?.postMessage({ id, from, to });
    }),
});
const seconds = await new Input({ source, formats: FORMATS }).computeDuration();
parentPort?.postMessage({ seconds });
parentPort?.close();
