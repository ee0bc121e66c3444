import { createServer, type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import { log } from "#app/kernel/log.ts";
import { application } from "#app/server.ts";

type Visit = Readonly<{ method?: string; headers?: Record<string, string>; body?: Buffer }>;
type Answer = Readonly<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>;

const NO_PAGES = {
  routes: {},
  assets: { routes: {} },
  future: {},
  mode: "production",
} as unknown as ServerBuild;

/** Our server without any page, listening: for the addresses that bring and take files. */
export async function aFileServer() {
  log.level = "warn";
  const server = createServer(application(NO_PAGES)).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    ask: (host: string, path: string, visit: Visit = {}) => ask(port, host, path, visit),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Asks like a script of the host's own pages. */
function ask(port: number, host: string, path: string, visit: Visit): Promise<Answer> {
  const { method = "GET", headers = {}, body } = visit;
  const own = { Host: host, Origin: `http://${host}`, "Content-Length": String(body?.length ?? 0) };
  return new Promise((resolve, reject) => {
    const asking = request({ port, path, method, agent: false, headers: { ...own, ...headers } });
    asking.once("response", async (response) => {
      const pieces: Buffer[] = [];
      for await (const piece of response) pieces.push(piece);
      const { statusCode: status = 0, headers: said } = response;
      resolve({ status, headers: said, body: Buffer.concat(pieces) });
    });
    asking.once("error", reject);
    asking.end(body);
  });
}
