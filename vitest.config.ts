import { defineConfig } from "vitest/config";
import { runs } from "./test/support/deep.ts";

/** Rules, and what is drawn: these share a process, so that the product is loaded once and not for each file. */
export const TOGETHER = ["domain", "kernel", "tenants", "ui"];

/** Not so the few of them that change what their process is: its environment, clock or connections. */
export const CHANGING = [
  "ask-dns",
  "check-domain",
  "conversion",
  "draft-saver",
  "receive-bytes-on-s3",
];

const shared = `test/{${TOGETHER}}/**/!(${CHANGING.join("|")}).test.ts`;
/** Properties that are tried more often may take longer. */
const patience = { testTimeout: runs(60_000), hookTimeout: 120_000 };

/** One PostgreSQL for all. */
export default defineConfig({
  test: {
    globalSetup: ["test/support/database.ts"],
    maxWorkers: 2,
    projects: [
      { test: { name: "apart", include: ["test/**/*.test.ts"], exclude: [shared], ...patience } },
      { test: { name: "together", include: [shared], isolate: false, ...patience } },
    ],
  },
});
