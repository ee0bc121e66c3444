import { spawn } from "node:child_process";
import { once } from "node:events";
import { type IncomingHttpHeaders, request } from "node:http";
import { freePort } from "./database.ts";

type Visit = Readonly<{
  method?: "GET" | "POST";
  cookie?: string | undefined;
  form?: Record<string, string>;
  headers?: Record<string, string>;
}>;
export type Page = Readonly<{
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  text: string;
}>;

/** The built product in a process of its own, on the database of this run, as `npm run serve` starts it. */
export async function aProduct(environment: Record<string, string> = {}) {
  const port = await freePort();
  const child = spawn(process.execPath, ["app/boot/serve.js"], {
    env: {
      ...process.env,
      PORT: String(port),
      PLATFORM_URL: `http://localhost:${port}`,
      LOG_LEVEL: "warn",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (lines) => (log += lines));
  const open = (host: string, path: string, visit: Visit = {}) => visited(port, host, path, visit);
  for (const until = Date.now() + 30_000; ; ) {
    const answer = await open("localhost", "/readyz").catch(() => null);
    if (answer?.status === 200) break;
    if (Date.now() > until || child.exitCode !== null)
      throw new Error(`the product did not start:\n${log}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    port,
    open,
    log: () => log,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

/** One request to that host, wherever its name would lead. */
function visited(port: number, host: string, path: string, visit: Visit): Promise<Page> {
  const { method = visit.form ? "POST" : "GET", cookie, form, headers = {} } = visit;
  const body = form ? new URLSearchParams(form).toString() : "";
  return new Promise((resolve, reject) => {
    const asking = request(
      {
        host: "127.0.0.1",
        port,
        path,
        method,
        agent: false,
        headers: {
          Host: `${host}:${port}`,
          ...(cookie && { Cookie: cookie }),
          ...(method === "POST" && {
            Origin: `http://${host}:${port}`,
            "Content-Type": "application/x-www-form-urlencoded",
            "Content-Length": Buffer.byteLength(body),
          }),
          ...headers,
        },
      },
      async (response) => {
        const bytes = Buffer.concat((await response.toArray()) as Buffer[]);
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, bytes, text: bytes.toString() });
      },
    );
    asking.once("error", reject);
    asking.end(body);
  });
}
