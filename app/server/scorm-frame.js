/**
 * Runs in every page of a package, before the page's own scripts: gives it the API that it looks for, and what this
 * browser keeps from pages without an origin. Whatever the content says goes to the page of the academy around it.
 *
 * @typedef {{ cmi: object }} Model
 * @typedef {Record<string, (said: string) => string> & {
 *   loadFromJSON(model: object, below: string): void,
 *   renderCMIToJSONObject(): Model,
 *   on(event: string, heard: (element: string, value: string) => void): void,
 * }} Api
 * @typedef {Window & Record<string, new (settings: object) => Api>} Page
 * @param {{ launchId: string, edition: "1.2" | "2004", seed: object, academy: string }} launch
 */
export function playInFrame(launch) {
  const is12 = launch.edition === "1.2";
  const names = is12
    ? { begin: "LMSInitialize", set: "LMSSetValue.cmi.*", commit: "LMSCommit", end: "LMSFinish" }
    : { begin: "Initialize", set: "SetValue.cmi.*", commit: "Commit", end: "Terminate" };
  const page = /** @type {Page} */ (/** @type {unknown} */ (window));
  const around = window.top === window ? null : window.top;
  const before = rememberedOf(launch.launchId);
  standInForStorage();
  let isOpen = false;
  let unsaid = false;
  let asked = "";

  const Library = page[is12 ? "Scorm12API" : "Scorm2004API"];
  if (!Library) return;
  // No address to send to: every word goes through the academy's page.
  const api = new Library({ autocommit: false, lmsCommitUrl: false, logLevel: 5 });
  api.loadFromJSON(before?.cmi ?? launch.seed, "cmi");
  Object.assign(window, is12 ? { API: api } : { API_1484_11: api });

  /** @param {"begin" | "set" | "commit" | "end"} what */
  const say = (what) => {
    unsaid = false;
    const { cmi } = api.renderCMIToJSONObject();
    // Frames within the content have names of their own, which its links may point at.
    if (window.parent === around)
      window.name = JSON.stringify({ launchId: launch.launchId, isOpen, cmi });
    around?.postMessage({ launchId: launch.launchId, what, cmi, asked }, launch.academy);
  };
  const sayIfUnsaid = () => {
    if (unsaid) say("set");
  };
  api.on(names.begin, () => {
    isOpen = true;
    say("begin");
  });
  api.on(names.set, () => {
    // Content sets many values in a row: one word for all of them.
    if (!unsaid) setTimeout(sayIfUnsaid, 200);
    unsaid = true;
  });
  api.on("SetValue.adl.nav.request", (_, request) => {
    asked = request;
  });
  api.on(names.commit, () => say("commit"));
  api.on(names.end, () => {
    isOpen = false;
    say("end");
  });
  window.addEventListener("pagehide", sayIfUnsaid);
  // A page of a part that began on the page before it goes on with what that one had begun.
  if (before?.isOpen) api[names.begin]?.("");
}

/**
 * What the page before this one in the same frame had said. The frame's name is what outlives its pages.
 *
 * @param {string} launchId
 * @returns {{ launchId: string, isOpen: boolean, cmi: object } | null}
 */
function rememberedOf(launchId) {
  try {
    const kept = JSON.parse(window.name);
    return kept.launchId === launchId ? kept : null;
  } catch {
    return null;
  }
}

/** Pages without an origin have no storage, and many would stumble over that. */
function standInForStorage() {
  for (const name of ["localStorage", "sessionStorage"])
    Object.defineProperty(window, name, { configurable: true, value: storageOfThisPage() });
  Object.defineProperty(document, "cookie", { configurable: true, get: () => "", set: () => {} });
}

function storageOfThisPage() {
  /** @type {Map<string, string>} */
  const kept = new Map();
  return {
    get length() {
      return kept.size;
    },
    key: (/** @type {number} */ at) => [...kept.keys()][at] ?? null,
    getItem: (/** @type {unknown} */ key) => kept.get(String(key)) ?? null,
    setItem: (/** @type {unknown} */ key, /** @type {unknown} */ value) =>
      void kept.set(String(key), String(value)),
    removeItem: (/** @type {unknown} */ key) => void kept.delete(String(key)),
    clear: () => kept.clear(),
  };
}
