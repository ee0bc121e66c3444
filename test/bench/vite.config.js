import { vitePlugin as remix } from "@remix-run/dev";
import tailwind from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { bundledScript } from "../../app/boot/bundled-script.js";
import remixConfig from "../../remix.config.js";

/** Remix as it comes, or with our server; in both a page that says hello. */
const app = process.env["BENCH_APP"] ?? "stock";

export default defineConfig({
  logLevel: "error",
  plugins: [
    bundledScript(),
    tailwind(),
    remix({
      ...remixConfig,
      appDirectory: `test/bench/${app}`,
      buildDirectory: `build/bench/${app}`,
    }),
  ],
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  ssr: app === "stock" ? {} : { noExternal: [/react/, /radix-ui/, /^use-(callback-ref|sidecar)$/] },
});
