import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./settings.js";

// The container's one entry. The program runs in this very process, so that it is the one that hears SIGTERM.
const [name = "serve", ...args] = process.argv.slice(2);
const programs = { serve: "app/boot/serve.js", work: "build/workers.js" };
const file = join(ROOT, new Map(Object.entries(programs)).get(name) ?? `build/commands/${name}.js`);

if (!existsSync(file)) {
  const commands = readdirSync(join(ROOT, "build/commands")).filter((entry) =>
    entry.endsWith(".js"),
  );
  const known = [...Object.keys(programs), ...commands.map((entry) => entry.slice(0, -3))];
  console.error(`There is no "${name}"; say one of ${known.join(", ")}.`);
  process.exit(1);
}
process.argv = [process.execPath, file, ...args];
await import(pathToFileURL(file).href);
