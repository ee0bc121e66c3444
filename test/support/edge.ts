import { type ChildProcess, spawn } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import type { IncomingHttpHeaders } from "node:http";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { anAuthority } from "./certificates.ts";
import { freePort } from "./database.ts";

const PATIENCE_MS = 30_000;

/**
 * The product as the world meets it: the real Caddy with docs/Caddyfile in front of our server, with
 * Pebble as the certificate authority and pebble-challtestsrv as the domain name system.
 */
export async function anEdge(platformHost: string) {
  const dir = mkdtempSync(join(tmpdir(), "azora-edge-"));
  const [http, https, web, internal] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  const [acme, acmeAdmin, dns, dnsAdmin] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  process.env["PLATFORM_URL"] = `https://${platformHost}:${https}`;
  const authority = anAuthority("Pebble's own");
  const children: ChildProcess[] = [];
  const start = (program: string, args: readonly string[], env: Record<string, string> = {}) =>
    children.push(started(program, args, { ...process.env, ...env }, join(dir, "log")));
  const at = (port: number) => `127.0.0.1:${port}`;

  const off = ["-http01", "", "-https01", "", "-tlsalpn01", "", "-defaultIPv6", ""];
  start(found("pebble-challtestsrv"), ["-dns01", at(dns), "-management", at(dnsAdmin), ...off]);
  const shown = authority.issue(["127.0.0.1"]);
  for (const [name, text] of Object.entries(shown)) writeFileSync(join(dir, name), text);
  const pebble = {
    listenAddress: at(acme),
    managementListenAddress: at(acmeAdmin),
    certificate: join(dir, "cert"),
    privateKey: join(dir, "key"),
    httpPort: http,
    tlsPort: https,
  };
  writeFileSync(join(dir, "pebble.json"), JSON.stringify({ pebble }));
  const inTests = { PEBBLE_VA_NOSLEEP: "1", PEBBLE_WFE_NONCEREJECT: "0" };
  start(found("pebble"), ["-config", join(dir, "pebble.json"), "-dnsserver", at(dns)], inTests);
  const roots = await eventually(() =>
    visit(acmeAdmin, "127.0.0.1", "/roots/0", { ca: authority.pem }),
  );
  writeFileSync(join(dir, "roots.pem"), roots.text);

  start(process.execPath, ["app/boot/serve.js"], {
    PORT: String(web),
    INTERNAL_PORT: String(internal),
    DNS_SERVERS: at(dns),
    NODE_EXTRA_CA_CERTS: join(dir, "roots.pem"),
    LOG_LEVEL: "warn",
  });
  await eventually(() => fetch(`http://${at(web)}/readyz`));
  writeFileSync(join(dir, "Caddyfile"), caddyfile({ dir, http, https, root: authority.path }));
  start(found("caddy"), ["run", "--config", join(dir, "Caddyfile"), "--adapter", "caddyfile"], {
    ACME_DIRECTORY: `https://${at(acme)}/dir`,
    ASK_URL: `http://${at(internal)}/ask`,
    UPSTREAM: at(web),
    HOME: dir,
    XDG_CONFIG_HOME: dir,
    XDG_DATA_HOME: dir,
  });
  await eventually(() => fetch(`http://${at(http)}/`, { redirect: "manual" }));

  return {
    ports: { http, https, web },
    /** Opens https://host/path as a browser would. */
    open: (host: string, path = "/", options: Visit = {}) =>
      visit(https, host, path, { ca: roots.text, ...options }),
    /** Tells the domain name system something; see pebble-challtestsrv(1). */
    dns: (command: string, said: object) =>
      fetch(`http://${at(dnsAdmin)}/${command}`, { method: "POST", body: JSON.stringify(said) }),
    /** The names for which a certificate was ever fetched. */
    certified: () =>
      readdirSync(dir, { recursive: true }).flatMap(
        (path) => /([^/]+)\.crt$/.exec(String(path))?.[1] ?? [],
      ),
    stop: async () => {
      for (const child of children.reverse()) child.kill("SIGTERM");
      await Promise.all(children.map(ended));
    },
  };
}

type Visit = Readonly<{
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  ca?: string;
  /** The name in the handshake, when it is another than the host of the request. */
  servername?: string;
}>;

type Page = Readonly<{ status: number; headers: IncomingHttpHeaders; text: string }>;

function visit(port: number, host: string, path: string, options: Visit): Promise<Page> {
  const { servername = host, headers, body, ...rest } = options;
  return new Promise((resolve, reject) => {
    const asking = request(
      {
        ...rest,
        host: "127.0.0.1",
        port,
        path,
        ...(servername !== "127.0.0.1" && { servername }),
        agent: false,
        headers: { Host: `${host}:${port}`, ...headers },
      },
      async (response) => {
        let text = "";
        for await (const part of response) text += part;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      },
    );
    asking.once("error", reject);
    asking.end(body);
  });
}

type Places = Readonly<{ dir: string; http: number; https: number; root: string }>;

/** The Caddyfile of the product, told in its first block about ports, folders and Pebble. */
function caddyfile({ dir, http, https, root }: Places): string {
  const more = [
    "{",
    "admin off",
    `http_port ${http}`,
    `https_port ${https}`,
    `acme_ca_root ${root}`,
    `storage file_system ${join(dir, "storage")}`,
  ];
  return readFileSync("docs/Caddyfile", "utf8").replace(/^\{$/m, more.join("\n\t"));
}

function found(program: string): string {
  const path = ["/usr/bin", "/usr/local/bin", "/usr/sbin"]
    .map((dir) => join(dir, program))
    .find(existsSync);
  if (!path)
    throw new Error(
      `${program} is not installed; \`npm test\` installs it, or \`node test/system-parts.js\`.`,
    );
  return path;
}

function started(program: string, args: readonly string[], env: NodeJS.ProcessEnv, log: string) {
  const child = spawn(program, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (lines: Buffer) => appendFileSync(log, lines));
  process.once("exit", () => child.kill("SIGKILL"));
  return child;
}

const ended = (child: ChildProcess): Promise<unknown> =>
  child.exitCode === null && child.signalCode === null
    ? new Promise((resolve) => child.once("exit", resolve))
    : Promise.resolve();

async function eventually<T>(work: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + PATIENCE_MS; ; ) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
