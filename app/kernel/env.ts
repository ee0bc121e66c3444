import { createHmac, createSecretKey, type KeyObject } from "node:crypto";
import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { z } from "zod";

type Source = Readonly<Record<string, string | undefined>>;

/** What one process may know of its surroundings. Absent parts are named, never undefined. */
export type Env = Readonly<{
  mode: "development" | "production" | "test";
  /** True for the academies that `npm start` seeds; never in production. */
  demo: boolean;
  port: number;
  /** Private listener for the certificate question of the web server in front. */
  internalPort: number | null;
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
  stripe: Readonly<{ kind: "off" } | { kind: "on"; secretKey: string; apiBase: string | null }>;
  /** Addresses in CIDR notation whose X-Forwarded-* is believed. */
  trustedProxies: readonly string[];
  /** `address:port`; empty means the system's own. */
  dnsServers: readonly string[];
  logLevel: z.infer<typeof LogLevel>;
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
    ...RULES.filter((rule) => rule.broken(given)).map((rule) => `${rule.name}: ${rule.say}`),
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

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const LogLevel = z.enum(LOG_LEVELS, `say one of ${LOG_LEVELS.join(", ")}.`);

const LOG_LEVEL_OF = { development: "info", production: "info", test: "warn" } as const;

const DEMO_SECRET = "azora demo secret, refused in production";
const DEMO_KEY = "azora demo key: never production";

const port = z
  .string()
  .regex(/^\d{1,5}$/, "is not a port; give a whole number from 1 to 65535.")
  .transform(Number)
  .refine((number) => number > 0 && number < 65_536, "is not a port; give 1 to 65535.");

const url = (schemes: readonly string[], example: string) =>
  z.string().refine((text) => {
    const parsed = parsedUrl(text);
    return schemes.includes(parsed.protocol) && parsed.hostname !== "";
  }, `is not an address of that kind; write it like ${example}.`);

const postgresUrl = url(
  ["postgres:", "postgresql:"],
  "postgres://login:password@host:5432/name",
).refine((text) => !/^\w+:\/\/[^/]+\/?$/.test(text), "names no database after the host.");

function parsedUrl(text: string): URL {
  return new URL(URL.canParse(text) ? text : "unreadable:");
}

const key = (fits: (length: number) => boolean, say: string) =>
  z
    .string()
    .transform(keyBytes)
    .refine((bytes) => fits(bytes.length), say);

const list = (fits: (item: string) => boolean, say: string) =>
  z
    .string()
    .transform((text) => text.split(",").flatMap((item) => item.trim() || []))
    .refine((items) => items.every(fits), say);

const Variables = z.object({
  NODE_ENV: z
    .enum(["development", "production", "test"], "say development, production or test.")
    .default("development"),
  DEMO: z.enum(["0", "1"], "say 1, or leave it out.").default("0"),
  PORT: port.default(3000),
  INTERNAL_PORT: port.optional(),
  DATA_DIR: z.string().default(".azora"),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_APP_URL: postgresUrl.optional(),
  DATABASE_OPS_URL: postgresUrl.optional(),
  DATABASE_POOL_MAX: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, "is not a number of connections; give 1 to 999.")
    .transform(Number)
    .default(10),
  REDIS_URL: url(["redis:", "rediss:"], "redis://host:6379").optional(),
  SMTP_URL: url(["smtp:", "smtps:"], "smtps://login:password@host:465").optional(),
  MAIL_FROM: z.email("is not an e-mail address.").optional(),
  S3_ENDPOINT: url(["http:", "https:"], "https://s3.example.com").optional(),
  S3_REGION: z.string().optional(),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  PLATFORM_URL: url(["http:", "https:"], "https://azora.example")
    .refine((text) => {
      const { pathname, search, username, hostname } = parsedUrl(text);
      return pathname === "/" && !search && !username && !isIP(hostname);
    }, "must be a scheme, a host name and at most a port; academies live under that name.")
    .optional(),
  AZORA_SECRET: key(
    (length) => length >= 32,
    "is shorter than 32 bytes; `openssl rand -base64 48`.",
  ).default(Buffer.from(DEMO_SECRET)),
  ENCRYPTION_KEY: key(
    (length) => length === 32,
    "is not 32 bytes; `openssl rand -base64 32`.",
  ).default(Buffer.from(DEMO_KEY)),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^[sr]k_(test|live)_\w+$/, "is not a secret or restricted key of Stripe.")
    .optional(),
  STRIPE_API_BASE: url(["http:", "https:"], "http://127.0.0.1:12111").optional(),
  TRUSTED_PROXIES: list(isCidr, "lists something that is not a range like 10.0.0.0/8.").default([]),
  DNS_SERVERS: list(isDnsServer, "lists something that is not like 127.0.0.1:53.").default([]),
  LOG_LEVEL: LogLevel.optional(),
});

/** Every variable that is read; .env.example names the same ones. */
export const ENVIRONMENT_NAMES: readonly string[] = Object.keys(Variables.shape);

const S3_NAMES = [
  "S3_ENDPOINT",
  "S3_REGION",
  "S3_BUCKET",
  "S3_ACCESS_KEY_ID",
  "S3_SECRET_ACCESS_KEY",
] as const;

type Rule = Readonly<{ name: string; broken: (source: Source) => boolean; say: string }>;

const inProduction = (source: Source): boolean => source["NODE_ENV"] === "production";

const PRODUCTION_RULES: readonly Rule[] = [
  {
    name: "AZORA_SECRET",
    broken: (source) => isDemo(source["AZORA_SECRET"], DEMO_SECRET),
    say: "production needs a secret of its own; `openssl rand -base64 48`.",
  },
  {
    name: "ENCRYPTION_KEY",
    broken: (source) => isDemo(source["ENCRYPTION_KEY"], DEMO_KEY),
    say: "production needs a key of its own; `openssl rand -base64 32`.",
  },
  {
    name: "PLATFORM_URL",
    broken: ({ PLATFORM_URL }) => !PLATFORM_URL?.startsWith("https://"),
    say: "production needs the platform's address, and it must be https.",
  },
  {
    name: "SMTP_URL",
    broken: ({ SMTP_URL }) => !SMTP_URL,
    say: "production needs a mail server; the mailbox page would show everybody's mail.",
  },
  {
    name: "STRIPE_SECRET_KEY",
    broken: ({ STRIPE_SECRET_KEY }) => /^[sr]k_test_/.test(STRIPE_SECRET_KEY ?? ""),
    say: "is a test key; production takes live keys only.",
  },
  {
    name: "STRIPE_API_BASE",
    broken: ({ STRIPE_API_BASE }) => STRIPE_API_BASE !== undefined,
    say: "is for tests; production always speaks to Stripe itself.",
  },
  { name: "DEMO", broken: ({ DEMO }) => DEMO === "1", say: "the demo does not run in production." },
];

const RULES: readonly Rule[] = [
  ...PRODUCTION_RULES.map((rule) => ({
    ...rule,
    broken: (source: Source) => inProduction(source) && rule.broken(source),
  })),
  {
    name: "STRIPE_SECRET_KEY",
    broken: (source) =>
      !inProduction(source) && /^[sr]k_live_/.test(source["STRIPE_SECRET_KEY"] ?? ""),
    say: "is a live key; outside production only test keys are taken.",
  },
  {
    name: "DATABASE_URL",
    broken: (source) =>
      !source["DATABASE_URL"] && !(source["DATABASE_APP_URL"] && source["DATABASE_OPS_URL"]),
    say: "is missing; `npm start` brings a database of its own, everything else is told of one.",
  },
  {
    name: "INTERNAL_PORT",
    broken: (source) => source["INTERNAL_PORT"] === (source["PORT"] ?? "3000"),
    say: "must differ from PORT, or the private listener would be public.",
  },
  ...S3_NAMES.map((name) => ({
    name,
    broken: (source: Source) => !source[name] && S3_NAMES.some((other) => source[other]),
    say: "is missing; object storage needs all five S3 settings, or none.",
  })),
];

function meaning(given: z.infer<typeof Variables>): Env {
  const platform = new URL(given.PLATFORM_URL ?? `http://localhost:${given.PORT}`);
  const dataDir = resolve(given.DATA_DIR);
  return {
    mode: given.NODE_ENV,
    demo: given.DEMO === "1",
    port: given.PORT,
    internalPort: given.INTERNAL_PORT ?? null,
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
    stripe: processor(given.STRIPE_SECRET_KEY, given.STRIPE_API_BASE ?? null),
    trustedProxies: given.TRUSTED_PROXIES,
    dnsServers: given.DNS_SERVERS,
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

function processor(secretKey: string | undefined, apiBase: string | null): Env["stripe"] {
  return secretKey ? { kind: "on", secretKey, apiBase } : { kind: "off" };
}

function objectStorage(given: z.infer<typeof Variables>): S3 | null {
  const [endpoint, region, bucket, accessKeyId, secretAccessKey] = S3_NAMES.map((n) => given[n]);
  if (!endpoint || !region || !bucket || !accessKeyId || !secretAccessKey) return null;
  return { kind: "s3", endpoint, region, bucket, accessKeyId, secretAccessKey };
}

function keyBytes(text: string): Buffer {
  return Buffer.from(text, /^([0-9a-f]{2}){32,}$/i.test(text) ? "hex" : "base64");
}

function isDemo(given: string | undefined, demo: string): boolean {
  return given === undefined || keyBytes(given).equals(Buffer.from(demo));
}

function isCidr(text: string): boolean {
  const [address = "", bits = "", ...more] = text.split("/");
  const most = isIP(address) === 6 ? 128 : 32;
  return isIP(address) > 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= most && more.length === 0;
}

function isDnsServer(text: string): boolean {
  const [, six, four, port = "53"] = /^(?:\[(.+)\]|([^:]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  return isIP(six ?? four ?? "") > 0 && Number(port) > 0 && Number(port) < 65_536;
}

function frozen<T>(value: T): T {
  if (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) {
    for (const part of Object.values(value as object)) if (part instanceof Object) frozen(part);
    Object.freeze(value);
  }
  return value;
}
