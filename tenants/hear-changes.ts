import { log } from "#app/kernel/log.ts";
import { believePlacesFor, forgetPlaces } from "./by-host.ts";
import { listenTo } from "./control-plane.ts";

const LONG_MS = 60_000;
const SHORT_MS = 1_000;

/**
 * Keeps what this process remembers of tenants in step with every other process. While the line is
 * down, nothing is believed for more than a second. Answers a function that hangs up.
 */
export async function hearTenantChanges(): Promise<() => Promise<void>> {
  let ended = false;
  let client = await connect();

  async function connect() {
    const line = await listenTo("azora_tenant", forgetPlaces);
    line.once("end", () => {
      believePlacesFor(SHORT_MS);
      if (!ended) void again();
    });
    believePlacesFor(LONG_MS);
    return line;
  }

  async function again(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, SHORT_MS));
    if (ended) return;
    await connect().then(
      (line) => {
        client = line;
      },
      (error: Error) => {
        log.warn({ error: error.message }, "changes of tenants are not heard");
        return again();
      },
    );
  }

  return async () => {
    ended = true;
    await client.end();
  };
}
