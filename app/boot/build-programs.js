import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { ROOT } from "./settings.js";

// Workers and commands become plain JavaScript in build/, one file for each, beside the web server's.
const commands = readdirSync(join(ROOT, "app/commands")).filter((file) => file.endsWith(".ts"));
const input = Object.fromEntries([
  ["workers", "workers/main.ts"],
  ...commands.map((file) => [`commands/${file.slice(0, -3)}`, `app/commands/${file}`]),
]);
for (const old of ["commands", "chunks"])
  rmSync(join(ROOT, "build", old), { recursive: true, force: true });
await build({
  configFile: false,
  root: ROOT,
  logLevel: "warn",
  publicDir: false,
  build: {
    ssr: true,
    target: "node20",
    sourcemap: true,
    outDir: "build",
    emptyOutDir: false,
    rollupOptions: {
      input,
      output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
    },
  },
});
