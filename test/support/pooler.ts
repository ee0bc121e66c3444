import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./database.ts";

const PGBOUNCER = "/usr/sbin/pgbouncer";

/** The real PgBouncer in transaction mode before that database, with fewer connections than callers. */
export async function aPooler(databaseUrl: string) {
  if (!existsSync(PGBOUNCER))
    throw new Error(
      "pgbouncer is not installed; `npm test` installs it, or `node test/system-parts.js`.",
    );
  const { hostname, port: serverPort, pathname, username, password } = new URL(databaseUrl);
  const [dir, port] = [mkdtempSync(join(tmpdir(), "azora-pooler-")), await freePort()];
  const settings = [
    "[databases]",
    `* = host=${hostname} port=${serverPort} dbname=${pathname.slice(1)}`,
    "[pgbouncer]",
    `listen_addr = 127.0.0.1\nlisten_port = ${port}\nunix_socket_dir =`,
    `auth_type = trust\nauth_file = ${join(dir, "users")}`,
    "pool_mode = transaction\ndefault_pool_size = 3\nmax_client_conn = 200",
  ];
  writeFileSync(join(dir, "settings.ini"), settings.join("\n"));
  writeFileSync(join(dir, "users"), `"${username}" "${decodeURIComponent(password)}"\n`);
  chmodSync(dir, 0o755);
  const asNobody = process.getuid?.() === 0 ? ["-u", "nobody"] : [];
  const child = spawn(PGBOUNCER, ["-q", ...asNobody, join(dir, "settings.ini")], {
    stdio: "ignore",
  });
  await listening(port);
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    stop: async () => {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

async function listening(port: number): Promise<void> {
  for (
    const until = Date.now() + 10_000;
    ;
    await new Promise((resolve) => setTimeout(resolve, 50))
  ) {
    const socket = connect(port, "127.0.0.1");
    const open = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (open) return;
    if (Date.now() > until) throw new Error("PgBouncer does not listen");
  }
}
