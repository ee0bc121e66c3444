import { vitePlugin as remix } from "@remix-run/dev";
import tailwind from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { denyImports } from "vite-env-only";
import { bundledScript } from "./app/boot/bundled-script.js";
import remixConfig from "./remix.config.js";

export default defineConfig(({ command }) => ({
  // The content security policy takes fonts and pictures from our own host only, not from data URLs.
  build: { assetsInlineLimit: 0 },
  plugins: [
    // The browser may know the nouns (schema.ts, words.ts), never the verbs.
    denyImports({
      client: {
        files: [
          "tenants/**/!(schema|words).ts",
          "workers/**/*",
          "app/domain/**/!(schema|words).ts",
        ],
      },
    }),
    bundledScript(),
    tailwind(),
    remix(remixConfig),
  ],
  // A build draws pages with React as it is meant for production, whatever the process calls itself:
  // NODE_ENV says how strict the settings are, and a demo on a laptop should still be fast.
  ...(command === "build" && {
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    ssr: { noExternal: [/react/, /radix-ui/, /^use-(callback-ref|sidecar)$/] },
  }),
}));
