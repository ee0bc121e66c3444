import type { Prisma } from "#prisma/client/client.ts";

const NEVER_KEPT =
  /password|secret|token|taxNumber|code|email|name|address|admin|message|body|markdown|html/i;
const LONGEST = 200;

/** A command's input as the journal may keep it: names, secrets, long texts and files are cut out. */
export function redacted(input: unknown): Prisma.InputJsonObject {
  if (typeof input !== "object" || input === null) return {};
  const kept = Object.entries(input).map(([key, value]) => [key, keep(key, value)] as const);
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined));
}

function keep(key: string, value: unknown): Prisma.InputJsonValue | undefined {
  if (NEVER_KEPT.test(key)) return "[cut]";
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "string") return value.length > LONGEST ? "[cut]" : value;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value))
    return value.map((item) => keep(key, item) ?? null) as Prisma.InputJsonArray;
  if (value?.constructor === Object) return redacted(value);
  return undefined;
}
