import { vitePlugin as remix } from "@remix-run/dev";
import tailwind from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { denyImports } from "vite-env-only";
import remixConfig from "./remix.config.js";

export default defineConfig({
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
    tailwind(),
    remix(remixConfig),
  ],
});
