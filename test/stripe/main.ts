import { parseArgs } from "node:util";
import { partsOf, serve } from "./core/server.ts";
import { worldIn, writeDown } from "./core/snapshot.ts";
import { PLATFORM, things } from "./core/world.ts";
import { RESOURCES } from "./resources/registry.ts";
import { openEndpoint } from "./resources/webhook-endpoints.ts";

const { values: said } = parseArgs({
  options: {
    port: { type: "string", default: "12111" },
    /** What people's browsers call us; the API is reached at 127.0.0.1 as well. */
    address: { type: "string" },
    /** The file that keeps what happened from one run to the next. */
    state: { type: "string" },
    /** An endpoint that is there from the start, and its secret. */
    webhook: { type: "string" },
    "webhook-secret": { type: "string" },
  },
});

const port = Number(said.port);
const world = worldIn(said.state, said.address ?? `http://127.0.0.1:${port}`);
const server = await serve(world, partsOf(RESOURCES), port);
if (!said.address) world.address = `http://127.0.0.1:${server.port}`;
ensureEndpoint();

let written = "";
const write = () => {
  if (said.state) written = writeDown(world, said.state, written);
};
const writing = setInterval(write, 1000);
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, async () => {
    clearInterval(writing);
    await server.stop();
    write();
    process.exit(0);
  });
process.stdout.write(`Local Stripe at http://127.0.0.1:${server.port}\n`);

/** One endpoint for the address that was named, with the secret that was named. */
function ensureEndpoint() {
  const { webhook: url, "webhook-secret": secret } = said;
  if (!url || !secret) return;
  const within = { world, account: PLATFORM, request: { id: "", key: null } };
  const endpoints = things(within, "webhook_endpoint");
  for (const { id } of endpoints.values()) endpoints.delete(id);
  for (const connect of [false, true])
    openEndpoint(within, { url, enabled_events: ["*"], connect }, secret);
}
