import { createServer } from "vite";
import { freePort } from "./port.js";
import { ROOT } from "./settings.js";

// The web server straight from the sources: pages, styles and loaders change as they are edited.
const vite = await createServer({
  root: ROOT,
  appType: "custom",
  server: {
    middlewareMode: true,
    hmr: { port: await freePort() },
    // Packages found only when the first page asks for them would arrive in two copies and break it.
    warmup: { clientFiles: ["app/entry.client.tsx", "app/root.tsx", "app/routes/**/*.tsx"] },
  },
});

/** The pages as the sources say now; the same object until one of them changes. */
const load = () => vite.ssrLoadModule("virtual:remix/server-build");

const first = await load();
/** @type {{ build: unknown, answer: import("express").RequestHandler }} */
let newest = { build: first, answer: (_request, _response, next) => next() };

/**
 * Vite's client brings its own styles and speaks through its own port, which our policy for pages forbids.
 *
 * @type {import("express").RequestHandler}
 */
const withoutPolicy = (_, response, next) => {
  const { setHeader } = response;
  response.setHeader = function (name, value) {
    return name.toLowerCase() === "content-security-policy"
      ? this
      : setHeader.call(this, name, value);
  };
  next();
};

/** Lets the newest sources answer. @type {import("express").RequestHandler} */
const withNewest = async (request, response, next) => {
  try {
    const build = await load();
    if (build !== newest.build) {
      const { application } = await vite.ssrLoadModule("/app/server.ts");
      newest = { build, answer: application(build) };
    }
    newest.answer(request, response, next);
  } catch (error) {
    next(error);
  }
};

await first["entry"].module.serve(first, (/** @type {import("express").Express} */ app) => {
  app.use(withoutPolicy, vite.middlewares, withNewest);
});
