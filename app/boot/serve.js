import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./settings.js";

const page = join(ROOT, "build/server/index.js");

if (!existsSync(page)) {
  console.error(
    "Nothing is built yet: run `npm run build` first, or `npm start` for everything at once.",
  );
  process.exit(1);
}

// The server is part of the build of the pages, so that both share one set of modules.
const build = await import(pathToFileURL(page).href);
await build.entry.module.serve(build);
