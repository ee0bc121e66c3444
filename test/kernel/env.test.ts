import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { databaseUrls, readEnv } from "#app/kernel/env.ts";
import { Variables } from "#app/kernel/env-variables.ts";
import { runs } from "#test/support/deep.ts";

const development = { DATABASE_URL: "postgres://owner:word@db.example:5432/azora" };

const production = {
  ...development,
  NODE_ENV: "production",
  PLATFORM_URL: "https://azora.example",
  SMTP_URL: "smtps://mail.example:465",
  AZORA_SECRET: randomBytes(32).toString("hex"),
  ENCRYPTION_KEY: randomBytes(32).toString("base64"),
};

const complaint = (source: Record<string, string>): string => {
  try {
    readEnv(source);
    return "";
  } catch (error) {
    return String(error);
  }
};

test("a database is all that development must name", () => {
  expect(readEnv(development)).toMatchObject({
    mode: "development",
    port: 3000,
    queue: { kind: "postgres" },
    mail: { kind: "mailbox", from: "no-reply@localhost" },
    storage: { kind: "disk" },
    stripe: { kind: "off" },
    platform: {
      url: "http://localhost:3000",
      portSuffix: ":3000",
      operatorHost: "operator.localhost",
    },
  });
});

test("each embedded part gives way to a real one", () => {
  const s3 = {
    S3_ENDPOINT: "https://s3.example",
    S3_REGION: "eu-1",
    S3_BUCKET: "files",
    S3_ACCESS_KEY_ID: "id",
    S3_SECRET_ACCESS_KEY: "word",
  };
  const parts = { REDIS_URL: "redis://cache:6379", SMTP_URL: "smtp://mail:25", ...s3 };
  expect(readEnv({ ...development, ...parts })).toMatchObject({
    queue: { kind: "redis", url: "redis://cache:6379" },
    mail: { kind: "smtp", url: "smtp://mail:25" },
    storage: { kind: "s3", bucket: "files", region: "eu-1" },
  });
});

test("every wrong variable is named in one refusal", () => {
  const said = complaint({ PORT: "eighty", TRUSTED_PROXIES: "10.0.0.0/40", S3_BUCKET: "files" });
  const wrong = ["PORT", "TRUSTED_PROXIES", "DATABASE_URL", "S3_ENDPOINT", "S3_SECRET_ACCESS_KEY"];
  for (const name of wrong) expect(said).toContain(`${name}: `);
});

test("a refusal repeats no value, which might be a secret", () => {
  const said = complaint({
    DATABASE_URL: "postgres//:hush@host",
    ENCRYPTION_KEY: "hush",
    PORT: "hush",
  });
  expect(said).toContain("ENCRYPTION_KEY");
  expect(said).not.toContain("hush");
});

test("production starts with secrets of its own", () => {
  expect(readEnv(production)).toMatchObject({ mode: "production", platform: { scheme: "https" } });
});

test.each([
  ["AZORA_SECRET", ""],
  ["AZORA_SECRET", Buffer.from("azora demo secret, refused in production").toString("base64")],
  ["AZORA_SECRET", Buffer.from("azora demo secret, refused in production").toString("hex")],
  ["AZORA_SECRET", "short"],
  ["ENCRYPTION_KEY", ""],
  ["ENCRYPTION_KEY", Buffer.from("azora demo key: never production").toString("base64")],
  ["ENCRYPTION_KEY", randomBytes(31).toString("base64")],
  ["PLATFORM_URL", "http://azora.example"],
  ["PLATFORM_URL", "https://azora.example/path"],
  ["PLATFORM_URL", "https://192.0.2.1"],
  ["SMTP_URL", ""],
  ["STRIPE_SECRET_KEY", "sk_test_1"],
  ["STRIPE_SECRET_KEY", "rk_test_1"],
  ["STRIPE_API_BASE", "http://127.0.0.1:12111"],
  ["DEMO", "1"],
])("production refuses %s=%s", (name, value) => {
  expect(complaint({ ...production, [name]: value })).toContain(`${name}: `);
});

test.each(["sk_live_1", "rk_live_1", "pk_test_1"])("outside production %s is refused", (key) => {
  expect(complaint({ ...development, STRIPE_SECRET_KEY: key })).toContain("STRIPE_SECRET_KEY: ");
});

test("a live key is taken in production, a test key outside it", () => {
  const on = { stripe: { kind: "on" } };
  expect(readEnv({ ...production, STRIPE_SECRET_KEY: "rk_live_1" })).toMatchObject(on);
  expect(readEnv({ ...development, STRIPE_SECRET_KEY: "sk_test_1" })).toMatchObject(on);
});

test("app and control plane sign in with logins that follow from database and secret", () => {
  const [once, again] = [databaseUrls(readEnv(production)), databaseUrls(readEnv(production))];
  expect(once).toEqual(again);
  expect(once.app).toMatch(/^postgres:\/\/azora_app:[0-9a-f]{64}@db\.example:5432\/azora$/);
  expect(once.ops).toMatch(/^postgres:\/\/azora_ops:[0-9a-f]{64}@db\.example:5432\/azora$/);
  expect(new URL(once.app).password).not.toBe(new URL(once.ops).password);
  const other = { ...production, AZORA_SECRET: randomBytes(32).toString("hex") };
  expect(databaseUrls(readEnv(other)).app).not.toBe(once.app);
});

test("a web process need not know the owner of the database", () => {
  const [app, ops] = ["postgres://app:1@db:5432/azora", "postgres://ops:1@db:5432/azora"];
  const known = readEnv({ DATABASE_APP_URL: app, DATABASE_OPS_URL: ops });
  expect(databaseUrls(known)).toEqual({ owner: null, app, ops });
});

test("no part of the environment can be changed after it was read", () => {
  const known = readEnv({ ...development, TRUSTED_PROXIES: "10.0.0.0/8, fd00::/8" });
  expect(known.trustedProxies).toEqual(["10.0.0.0/8", "fd00::/8"]);
  for (const part of [known, known.platform, known.trustedProxies, known.storage]) {
    expect(Object.isFrozen(part)).toBe(true);
  }
});

test("secrets do not print", () => {
  const printed = JSON.stringify(readEnv(production));
  expect(printed).not.toContain(production.ENCRYPTION_KEY);
  expect(printed).not.toContain(production.AZORA_SECRET);
});

test("a port is a whole number from 1 to 65535 and nothing else", () => {
  const property = fc.property(fc.oneof(fc.string(), fc.integer().map(String)), (text) => {
    const fits = /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
    const accepted = !complaint({ ...development, PORT: text }).includes("PORT: ");
    expect(accepted).toBe(fits || text === "");
  });
  fc.assert(property, { numRuns: runs(200) });
});

test("the example environment names exactly the variables that are read", () => {
  const example = readFileSync(".env.example", "utf8");
  const named = [...example.matchAll(/^#? ?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(Object.keys(Variables.shape).toSorted());
});

test("the example environment gives each variable a reason", () => {
  const paragraphs = readFileSync(".env.example", "utf8").trim().split(/\n\n+/);
  for (const paragraph of paragraphs) expect(paragraph).toMatch(/^# [A-Z0-9`][^=]{20,}/);
});
