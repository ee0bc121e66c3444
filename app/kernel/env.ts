import { createHmac, createSecretKey, type KeyObject } from "node:crypto";
import { join, resolve } from "node:path";
import { brokenRules, type Source, Variables } from "#app/kernel/env-variables.ts";

/** What one process may know of its surroundings. Absent parts are named, never undefined. */
export type Env = Readonly<{
  mode: "development" | "production" | "test";
  /** True for the academies that `npm start` seeds; never in production. */
  demo: boolean;
  port: number;
  /** Private listener for the certificate question of the web server in front. */
  internalPort: number | null;
  /** The address that the private listener is bound to. */
  internalHost: string;
  dataDir: string;
  database: Readonly<{ url: string | null; appUrl: string | null; opsUrl: string | null }>;
  databasePoolMax: number;
  queue: Readonly<{ kind: "postgres" } | { kind: "redis"; url: string }>;
  mail: Readonly<{ kind: "mailbox"; from: string } | { kind: "smtp"; url: string; from: string }>;
  storage: Readonly<{ kind: "disk"; path: string } | S3>;
  /** Where the platform itself lives; a tenant is `<scheme>://<slug>.<host><portSuffix>`. */
  platform: Readonly<{
    url: string;
    scheme: "http" | "https";
    host: string;
    /** `:3000`, or nothing when the port goes without saying. */
    portSuffix: string;
    operatorHost: string;
  }>;
  /** Signs; a KeyObject, because those do not print. */
  secret: KeyObject;
  /** 32 bytes; encrypts what must be read again. */
  encryptionKey: KeyObject;
  stripe: Readonly<
    | { kind: "off" }
    | {
        kind: "on";
        secretKey: string;
        /** Any of them may sign what Stripe tells us; without one the endpoint that hears of payments is off. */
        webhookSecrets: readonly string[];
        /** Null: Stripe's own address. */
        apiBase: string | null;
      }
  >;
  /** Addresses in CIDR notation whose X-Forwarded-* is believed. */
  trustedProxies: readonly string[];
  /** `address:port`; empty means the system's own. */
  dnsServers: readonly string[];
  /** Where our own web server in front is reached; empty means wherever the platform's names lead. */
  edgeAddresses: readonly string[];
  /** The program that converts films, by path or by name; `ffprobe` lies beside it. Null: films stay as they were sent. */
  ffmpeg: string | null;
  logLevel: NonNullable<Variables["LOG_LEVEL"]>;
}>;

type S3 = {
  kind: "s3";
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
};

/** The process's own environment, read once. */
export function env(): Env {
  known ??= readEnv();
  return known;
}
let known: Env | undefined;

/** The environment as a frozen object; refuses with one Error that names every wrong variable. */
export function readEnv(source: Source = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value));
  const parsed = Variables.safeParse(given);
  const wrong = [
    ...(parsed.error?.issues ?? []).map((issue) => `${String(issue.path[0])}: ${issue.message}`),
    ...brokenRules(given),
  ];
  if (!parsed.success || wrong.length > 0) {
    throw new Error(
      `The environment is not right, so nothing was started.\n  ${wrong.join("\n  ")}`,
    );
  }
  return frozen(meaning(parsed.data));
}

/**
 * The three ways into one database: as its owner (migrations), as the fenced app, as the control plane.
 * The latter two follow from DATABASE_URL and the secret unless they are given.
 */
export function databaseUrls({ database, secret }: Pick<Env, "database" | "secret">) {
  const derived = (role: string): string => {
    const url = new URL(String(database.url));
    url.username = `${decodeURIComponent(url.pathname.slice(1))}_${role}`;
    url.password = createHmac("sha256", secret).update(url.username).digest("hex");
    return url.href;
  };
  return {
    owner: database.url,
    app: database.appUrl ?? derived("app"),
    ops: database.opsUrl ?? derived("ops"),
  };
}

const LOG_LEVEL_OF = { development: "info", production: "info", test: "warn" } as const;

function meaning(given: Variables): Env {
  const platform = new URL(given.PLATFORM_URL ?? `http://localhost:${given.PORT}`);
  const dataDir = resolve(given.DATA_DIR);
  return {
    mode: given.NODE_ENV,
    demo: given.DEMO === "1",
    port: given.PORT,
    internalPort: given.INTERNAL_PORT ?? null,
    internalHost: given.INTERNAL_HOST,
    dataDir,
    database: {
      url: given.DATABASE_URL ?? null,
      appUrl: given.DATABASE_APP_URL ?? null,
      opsUrl: given.DATABASE_OPS_URL ?? null,
    },
    databasePoolMax: given.DATABASE_POOL_MAX,
    queue: given.REDIS_URL ? { kind: "redis", url: given.REDIS_URL } : { kind: "postgres" },
    mail: post(given.SMTP_URL, given.MAIL_FROM ?? `no-reply@${platform.hostname}`),
    storage: objectStorage(given) ?? { kind: "disk", path: join(dataDir, "files") },
    platform: address(platform),
    secret: createSecretKey(given.AZORA_SECRET),
    encryptionKey: createSecretKey(given.ENCRYPTION_KEY),
    stripe: processor(given),
    trustedProxies: given.TRUSTED_PROXIES,
    dnsServers: given.DNS_SERVERS,
    edgeAddresses: given.EDGE_ADDRESSES,
    ffmpeg: given.FFMPEG,
    logLevel: given.LOG_LEVEL ?? LOG_LEVEL_OF[given.NODE_ENV],
  };
}

function post(url: string | undefined, from: string): Env["mail"] {
  return url ? { kind: "smtp", url, from } : { kind: "mailbox", from };
}

function address({ origin, protocol, hostname, port }: URL): Env["platform"] {
  return {
    url: origin,
    scheme: protocol === "https:" ? "https" : "http",
    host: hostname,
    portSuffix: port && `:${port}`,
    operatorHost: `operator.${hostname}`,
  };
}

function processor(given: Variables): Env["stripe"] {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET, STRIPE_API_BASE } = given;
  if (!secretKey) return { kind: "off" };
  const webhookSecrets = STRIPE_WEBHOOK_SECRET?.split(",") ?? [];
  return { kind: "on", secretKey, webhookSecrets, apiBase: STRIPE_API_BASE ?? null };
}

function objectStorage(given: Variables): S3 | null {
  const { S3_ENDPOINT: endpoint, S3_REGION: region, S3_BUCKET: bucket } = given;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = given;
  if (!endpoint || !region || !bucket || !accessKeyId || !secretAccessKey) return null;
  return { kind: "s3", endpoint, region, bucket, accessKeyId, secretAccessKey };
}

function frozen<T>(value: T): T {
  if (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) {
    for (const part of Object.values(value as object)) if (part instanceof Object) frozen(part);
    Object.freeze(value);
  }
  return value;
}
