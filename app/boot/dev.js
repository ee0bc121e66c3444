import { createServer } from "vite";
import { freePort } from "./port.js";
import { ROOT } from "./settings.js";

// The web server straight from the sources: pages, styles and loaders change as they are edited.
const vite = await createServer({
  root: ROOT,
  appType: "custom",
  server: { middlewareMode: true, hmr: { port: await freePort() } },
});

const load = () => vite.ssrLoadModule("virtual:remix/server-build");

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

const { entry } = await load();
await entry.module.serve(load, (/** @type {import("express").Express} */ app) => {
  app.use(withoutPolicy, vite.middlewares);
});
