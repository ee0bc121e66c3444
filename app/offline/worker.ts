import { ANSWERS } from "./answers.ts";
import { currentReader } from "./reader.ts";
import { reply } from "./replies.ts";
import { SEND, sendFinished } from "./send-finished.ts";
import { wayOf } from "./way-of.ts";
import type { Ask } from "./words.ts";
import { here } from "./worker-scope.ts";

// No script of a build is kept here, and pages ask in words that do not change: a newer worker can take over at once.
here.addEventListener("install", (event) => event.waitUntil(here.skipWaiting()));
here.addEventListener("activate", (event) => event.waitUntil(here.clients.claim()));

here.addEventListener("fetch", (event) => {
  const way = wayOf(event.request, here.location.origin);
  if (way) event.respondWith(ANSWERS[way](event));
});

here.addEventListener("message", (event) => {
  const [port] = event.ports;
  event.waitUntil(reply(event.data as Ask, (told) => port?.postMessage(told)));
});

here.addEventListener("sync", (event) => {
  if ((event as { tag?: unknown }).tag === SEND)
    event.waitUntil(currentReader().then((reader) => (reader ? sendFinished(reader) : undefined)));
});
