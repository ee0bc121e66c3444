import { isIP } from "node:net";
import { z } from "zod";

/** What the shell hands over: names and texts, an empty text meaning nothing was said. */
export type Source = Readonly<Record<string, string | undefined>>;

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

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

/** What each variable must look like by itself. */
export const Variables = z.object({
  NODE_ENV: z
    .enum(["development", "production", "test"], "say development, production or test.")
    .default("development"),
  DEMO: z.enum(["0", "1"], "say 1, or leave it out.").default("0"),
  PORT: port.default(3000),
  INTERNAL_PORT: port.optional(),
  INTERNAL_HOST: z
    .string()
    .refine((text) => isIP(text) > 0, "is not an address; give one of this machine's.")
    .default("127.0.0.1"),
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
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(
      /^whsec_\w+(,whsec_\w+)*$/,
      "is not the signing secret of a webhook endpoint of Stripe, nor several with commas between.",
    )
    .optional(),
  STRIPE_API_BASE: url(["http:", "https:"], "http://127.0.0.1:12111").optional(),
  TRUSTED_PROXIES: list(isCidr, "lists something that is not a range like 10.0.0.0/8.").default([]),
  DNS_SERVERS: list(isDnsServer, "lists something that is not like 127.0.0.1:53.").default([]),
  EDGE_ADDRESSES: list((text) => isIP(text) > 0, "lists something that is no address.").default([]),
  FFMPEG: z
    .string()
    .default("ffmpeg")
    .transform((program) => (program === "off" ? null : program)),
  LOG_LEVEL: z.enum(LOG_LEVELS, `say one of ${LOG_LEVELS.join(", ")}.`).optional(),
});

export type Variables = z.infer<typeof Variables>;

/** What the variables say together that none of them says alone: `NAME: what to do`, for each broken rule. */
export function brokenRules(source: Source): string[] {
  return RULES.filter((rule) => rule.broken(source)).map(({ name, say }) => `${name}: ${say}`);
}

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
