import { vitePlugin as remix } from "@remix-run/dev";
import tailwind from "@tailwindcss/vite";
import { defineConfig } from "vite";
import { denyImports } from "vite-env-only";
import remixConfig from "./remix.config.js";

export default defineConfig({
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
